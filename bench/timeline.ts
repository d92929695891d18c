import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build, preview } from 'vite';
import type { Benchmark } from './benchmark.ts';

const LANES = 10;
const SPANS = 100_000;
const REPEATS = 9;

export const benchmark: Benchmark = {
	name: 'timeline',
	title: 'A timeline of 100,000 spans in 10 lanes, from the trace to the picture on the screen',
	measure: async (page) => {
		const { firstMs, zoomMs } = await timeTimeline(page.context().browser() as Browser);
		const figures = { lanes: LANES, spans: SPANS };
		return [
			{ what: 'first drawing', value: firstMs, unit: 'ms', target: { most: 100 }, figures },
			{ what: 'zoom', value: zoomMs, unit: 'ms', target: { most: 100 }, figures },
		];
	},
};

/** Milliseconds, medians of several drawings. */
interface TimelineTimes {
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
async function timeTimeline(browser: Browser): Promise<TimelineTimes> {
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
		for (let repeat = 0; repeat < REPEATS; repeat++) {
			times.push(await page.evaluate(([l, s]) => window.drawTimeline(l, s), [LANES, SPANS] as const));
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
