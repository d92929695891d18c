import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Served, serve } from '../../scripts/serve.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { DemoPage } from './demo-page.ts';
import { ARTICLES, expect, inLanguage, nextReport, PAGES, test, untilOffline } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });

test('after one visit every page opens offline, and the search works', async ({ page, context }) => {
	await page.goto('');
	await untilOffline(page);
	await context.setOffline(true);
	for (const path of PAGES) {
		const response = await page.goto(path);
		expect(response?.status(), path).toBe(200);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	for (const locale of LOCALES) {
		await page.goto(inLanguage('', locale));
		await page.keyboard.press('Control+k');
		await page.getByRole('searchbox').fill({ ru: 'процессы', en: 'processes' }[locale]);
		await expect(page.getByRole('dialog')).toHaveAttribute('data-state', 'found');
	}
});

test('offline a demo runs to a verified answer', async ({ page, context }) => {
	await page.goto('');
	await untilOffline(page);
	await context.setOffline(true);
	const demo = await DemoPage.open(page, 'download');
	await demo.choose('asyncio');
	expect(await demo.run()).toMatchObject({ status: 'done', verified: true });
});

test('the service worker isolates the page whose address asks for it, and no other', async ({ page }) => {
	await page.goto(ARTICLES[0] ?? '');
	await untilOffline(page);
	await page.reload();
	expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
	await page.goto(`${ARTICLES[0]}?shared-memory`);
	expect(await page.evaluate(() => crossOriginIsolated && typeof SharedArrayBuffer === 'function')).toBe(true);
});

for (const [whither, link] of [
	['by the menu', (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Лаборатория' })],
	['at the end of the article', (page: Page) => page.locator('main a[rel="next"]')],
] as const) {
	test(`on the first visit, Back from a page that was gone to ${whither} leads to where the reader was`, async ({
		page,
	}) => {
		await page.goto(ARTICLES[0] ?? '');
		await untilOffline(page);
		await page.locator('main h2').nth(2).scrollIntoViewIfNeeded();
		const place = () => page.evaluate(() => Math.round(scrollY));
		const before = await place();
		expect(before).toBeGreaterThan(1_000);
		// By the keyboard's way: a click would first scroll to the link.
		await Promise.all([
			page.waitForEvent('load'),
			link(page)
				.first()
				.evaluate((element) => (element as HTMLElement).click()),
		]);
		expect(page.url()).not.toContain(ARTICLES[0]);
		await page.goBack();
		await expect.poll(place).toBe(before);
	});
}

test('a missing page stays missing through the service worker, online and offline', async ({ page, context }) => {
	await page.goto('');
	await untilOffline(page);
	for (const offline of [false, true]) {
		await context.setOffline(offline);
		const response = await page.goto('no-such-page/');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет');
		await expect(page.getByRole('heading', { level: 2 })).toHaveText('Page not found');
	}
});

test('an address with broken escapes is a missing page too', async ({ page, context }) => {
	await page.goto('');
	await untilOffline(page);
	await context.setOffline(true);
	const response = await page.goto('100%25%E0/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет');
});

test('an address without its slash leads to the page, also offline', async ({ page, context }) => {
	await page.goto('');
	await untilOffline(page);
	await context.setOffline(true);
	await page.goto('lab?from=test');
	await expect(page).toHaveURL(/\/lab\/\?from=test$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('a new version', () => {
	let site: Served;
	let folder: string;

	test.beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'site-'));
		cpSync('dist', folder, { recursive: true });
		site = await serve(folder, { port: 0 });
	});
	test.afterEach(async () => {
		await site.close();
		rmSync(folder, { recursive: true });
	});

	test('is offered, and taken only when the reader asks', async ({ browser }) => {
		const page = await browser.newPage();
		await page.goto(site.url);
		await untilOffline(page);
		publishNewVersion(folder);
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
		const notice = page.locator('.site-notice', {
			has: page.getByRole('status').filter({ hasText: 'Сайт обновился' }),
		});
		await expect(notice).toBeVisible();

		await page.goto(`${site.url}how-it-works/`);
		await expect(page, 'without having asked, the old version goes on').not.toHaveTitle(/^Новое/);
		await expect(notice).toBeVisible();
		await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: 'Обновить страницу' }).click()]);
		await expect(page).toHaveTitle(/^Новое/);
		await expect(notice).toBeHidden();
		await page.close();
	});
});

/** Changes a page, and the service worker as a build would. */
function publishNewVersion(folder: string): void {
	edit(join(folder, 'how-it-works/index.html'), (html) => html.replace('<title>', '<title>Новое: '));
	edit(join(folder, 'service-worker.js'), (script) => {
		const changed = script.replace(/([`'"])[0-9a-f]{12}\1/, '$1ffffffffffff$1');
		expect(changed).not.toBe(script);
		return changed;
	});
}

function edit(file: string, change: (text: string) => string): void {
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}

test('where a file fails to load nothing is kept, and the page works on', async ({ page, context }) => {
	let refused = 0;
	await context.route('**/favicon.svg', (route) => {
		if (!route.request().serviceWorker()) return route.continue();
		refused++;
		return route.fulfill({ status: 503 });
	});
	await page.goto('');
	const kept = () =>
		page.evaluate(async () => ({
			worker: await navigator.serviceWorker.getRegistration(),
			caches: await caches.keys(),
		}));
	await expect.poll(() => refused).toBeGreaterThan(0);
	await expect.poll(kept).toEqual({ worker: undefined, caches: [] });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a file that the network loses is asked for again, and the site is kept', async ({ page, context }) => {
	let asked = 0;
	await context.route('**/favicon.svg', (route) => {
		if (!route.request().serviceWorker()) return route.continue();
		asked++;
		return asked === 1 ? route.abort() : route.continue();
	});
	await page.goto('');
	await untilOffline(page);
	expect(asked).toBe(2);
	expect(await page.evaluate(async () => Boolean(await caches.match('favicon.svg')))).toBe(true);
});

test('with the memory that isolation gives, the race of threads is a real one', async ({ page }) => {
	await page.goto('');
	await untilOffline(page);
	for (const lock of [0, 1]) {
		await page.goto(
			`lab/?shared-memory&lock=${lock}#workload=race&strategies=threads&trials=3000&lock=${lock}&pause=1`,
		);
		const reported = nextReport(page);
		await page.getByRole('button', { name: 'Запустить выбранные' }).click();
		const { answer, environment, ...report } = await reported;
		expect(report).toMatchObject({ status: 'done', verified: true });
		expect(environment.emulated).toEqual([]);
		expect(answer).toMatchObject({ source: 'shared-memory', trials: 3000, lock: lock === 1 });
	}
});

test('where the storage is full a page can be isolated all the same', async ({ page, context, baseURL }) => {
	const client = await context.newCDPSession(page);
	await client.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin, quotaSize: 1000 });
	await page.goto('');
	await untilOffline(page);
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	await page.goto('?shared-memory');
	expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});
