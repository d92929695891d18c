import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build, preview } from 'vite';

/** Milliseconds, medians of several drawings. */
export interface TimelineTimes {
	/** From a trace in memory to its picture on the screen. */
	readonly firstMs: number;
	/** From a press on zoom to the next picture. */
	readonly zoomMs: number;
}

declare global {
	interface Window {
		drawTimeline(laneCount: number, spanCount: number): Promise<TimelineTimes>;
	}
}

/** Draws a made-up trace with the site's own timeline, as it is built for readers. */
export async function timeTimeline(
	browser: Browser,
	{ lanes = 10, spans = 100_000, repeats = 9 } = {},
): Promise<TimelineTimes> {
	const root = fileURLToPath(new URL('page', import.meta.url));
	const outDir = await mkdtemp(join(tmpdir(), 'bench-'));
	const input = join(root, 'timeline.html');
	const common = { root, configFile: false, logLevel: 'warn' } as const;
	await build({ ...common, build: { outDir, emptyOutDir: true, rollupOptions: { input } } });
	const server = await preview({ ...common, build: { outDir } });
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	try {
		await page.goto(`${server.resolvedUrls?.local[0]}timeline.html`);
		const times: TimelineTimes[] = [];
		for (let repeat = 0; repeat < repeats; repeat++) {
			times.push(await page.evaluate(([l, s]) => window.drawTimeline(l, s), [lanes, spans] as const));
		}
		return { firstMs: median(times.map(({ firstMs }) => firstMs)), zoomMs: median(times.map(({ zoomMs }) => zoomMs)) };
	} finally {
		await page.close();
		await server.close();
		await rm(outDir, { recursive: true });
	}
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}
