import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ARTICLES, EMBEDS, expect, PAGES, test } from './fixtures.ts';

const KB = 1024;

interface Weights {
	readonly html: number;
	readonly css: number;
	readonly js: number;
	readonly fonts: number;
}

/** What a page loads before the reader does anything, gzipped (fonts as they are), in bytes. */
async function weigh(page: Page, path: string): Promise<Weights> {
	const weights = { html: 0, css: 0, js: 0, fonts: 0 };
	const kinds = { document: 'html', stylesheet: 'css', script: 'js', font: 'fonts' } as const;
	const pending: Promise<void>[] = [];
	page.on('response', (response) => {
		const kind = kinds[response.request().resourceType() as keyof typeof kinds];
		if (!kind) return;
		const add = async () => {
			const body = await response.body();
			weights[kind] += kind === 'fonts' ? body.length : gzipSync(body, { level: 9 }).length;
		};
		pending.push(add());
	});
	await page.goto(path, { waitUntil: 'networkidle' });
	await Promise.all(pending);
	return weights;
}

test.describe('before the reader does anything', () => {
	test.use({ serviceWorkers: 'block' });

	for (const path of [...ARTICLES, ...EMBEDS]) {
		test(`/${path} weighs at most 30 KB, of it 12 KB of scripts, and 80 KB of fonts`, async ({ page }) => {
			const { html, css, js, fonts } = await weigh(page, path);
			const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;
			const said = `HTML ${kb(html)}, CSS ${kb(css)}, scripts ${kb(js)}, fonts ${kb(fonts)}`;
			test.info().annotations.push({ type: 'weight', description: said });
			expect(Math.min(html, css, js, fonts), said).toBeGreaterThan(0);
			expect.soft(js, said).toBeLessThanOrEqual(12 * KB);
			expect.soft(fonts, said).toBeLessThanOrEqual(80 * KB);
			expect.soft(html + css + js, said).toBeLessThanOrEqual(30 * KB);
		});
	}
});

for (const path of [...PAGES, ...EMBEDS]) {
	test(`nothing on /${path} moves while it loads`, async ({ page }) => {
		await page.addInitScript(() => {
			Object.assign(window, { shift: 0 });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					(window as unknown as { shift: number }).shift += (entry as PerformanceEntry & { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
	});
}
