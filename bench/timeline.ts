import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import type { Benchmark, Measurement } from './benchmark.ts';
import type { TimelineTimes } from './page/timeline.tsx';

const SPANS = 100_000;
const FEW_SPANS = 10_000;
/** In each all is timed; the best of each counts, since a busy machine only ever adds time. */
const ROUNDS = 10;

export const benchmark: Benchmark = {
	name: 'timeline',
	title:
		'A timeline of 100,000 spans, from what happens to the picture on the screen, each the best of 10 rounds; two frames are 33 ms',
	measure: (page) =>
		withTimelinePage(page.context().browser() as Browser, async (timeline) => [
			...(await measureLanes(timeline, 10)),
			...(await measureLanes(timeline, 81)),
			await measureLive(timeline, 20),
		]),
};

declare global {
	interface Window {
		timeTimeline(laneCount: number, spanCount: number): Promise<TimelineTimes>;
		timeLive(laneCount: number, spanCount: number): Promise<number>;
	}
}

async function measureLanes(page: Page, lanes: number): Promise<Measurement[]> {
	const times: TimelineTimes[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		times.push(await page.evaluate(([l, s]) => window.timeTimeline(l, s), [lanes, SPANS] as const));
	}
	const figures = { lanes, spans: SPANS };
	const row = (what: string, timesOf: (times: TimelineTimes) => readonly number[], most: number): Measurement => {
		return {
			what: `${lanes} lanes, ${what}`,
			value: slowestAtBest(times.map(timesOf)),
			unit: 'ms',
			target: { most },
			figures,
		};
	};
	return [
		row('first drawing', ({ firstMs }) => [firstMs], 100),
		row('the slowest of six zooms', ({ zoomMs }) => zoomMs, 50),
		row('the slowest of twelve hovers', ({ hoverMs }) => hoverMs, 50),
	];
}

/** Of some things that are done in every round the slowest, each at its best. */
function slowestAtBest(rounds: readonly (readonly number[])[]): number {
	const [first = []] = rounds;
	return Math.max(...first.map((_, at) => Math.min(...rounds.map((times) => times[at] ?? Number.POSITIVE_INFINITY))));
}

/** What an update costs the page must not grow with what was drawn before. */
async function measureLive(page: Page, lanes: number): Promise<Measurement> {
	const measure = async (spans: number) => {
		const times: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			times.push(await page.evaluate(([l, s]) => window.timeLive(l, s), [lanes, spans] as const));
		}
		return Math.min(...times);
	};
	const [few, many] = [await measure(FEW_SPANS), await measure(SPANS)];
	return {
		what: `an update of a live picture, ${SPANS.toLocaleString('en')} spans ÷ ${FEW_SPANS.toLocaleString('en')}`,
		value: many / few,
		unit: '×',
		target: { most: 3 },
		figures: { lanes, fewMs: few, manyMs: many },
	};
}

/** The site's own timeline on a page of its own, as it is built for readers. */
async function withTimelinePage<Result>(browser: Browser, use: (page: Page) => Promise<Result>): Promise<Result> {
	const root = fileURLToPath(new URL('page', import.meta.url));
	const outDir = await mkdtemp(join(tmpdir(), 'bench-'));
	const input = join(root, 'timeline.html');
	const common = { root, configFile: false, logLevel: 'warn' } as const;
	await build({ ...common, build: { outDir, emptyOutDir: true, rollupOptions: { input } } });
	const server = await preview({ ...common, build: { outDir } });
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	try {
		await page.goto(`${server.resolvedUrls?.local[0]}timeline.html`);
		return await use(page);
	} finally {
		await page.close();
		await server.close();
		await rm(outDir, { recursive: true });
	}
}
