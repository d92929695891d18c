import type { CDPSession, Page } from 'playwright-core';
import type { Benchmark } from './benchmark.ts';
import { withEnclosure } from './python-page.ts';

const ROUNDS = 5;

/** The two ways are measured in turn; the best of each, since a busy machine only ever adds time. */
export const benchmark: Benchmark = {
	name: 'enclosure',
	title: 'Python: the frame whose policy lets no request out of a program, against a worker of the page itself',
	measure: async (page) => {
		const opened: Opened[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			opened.push(await withEnclosure(page, weighAndOpen));
		}
		const boots = await withEnclosure(page, timeBoots);
		const openMs = Math.min(...opened.map(({ ms }) => ms));
		const kilobytes = Math.min(...opened.map(({ bytes }) => bytes)) / 1_024;
		return [
			{ what: 'opening it, once a page', value: openMs, unit: 'ms', target: { most: 50 }, figures: {} },
			{
				what: 'what JavaScript holds for it, once a page',
				value: kilobytes,
				unit: 'KB',
				target: { most: 1_024 },
				figures: {},
			},
			{
				what: 'an interpreter that boots in it ÷ one that boots outside',
				value: boots.insideMs / boots.outsideMs,
				unit: '×',
				target: { most: 1.1 },
				figures: boots,
			},
		];
	},
};

interface Opened {
	readonly ms: number;
	readonly bytes: number;
}

async function weighAndOpen(page: Page): Promise<Opened> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const before = await heapBytes(session);
	const ms = await page.evaluate(() => window.enclosure.open());
	return { ms, bytes: (await heapBytes(session)) - before };
}

/** What JavaScript holds in the page and its frames, without garbage. */
async function heapBytes(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

async function timeBoots(page: Page): Promise<{ insideMs: number; outsideMs: number }> {
	const [inside, outside]: [number[], number[]] = [[], []];
	// The first of each compiles what the others find compiled.
	for (let round = 0; round <= ROUNDS; round++) {
		const insideMs = await page.evaluate(() => window.enclosure.boot('inside'));
		const outsideMs = await page.evaluate(() => window.enclosure.boot('outside'));
		if (round === 0) continue;
		inside.push(insideMs);
		outside.push(outsideMs);
	}
	return { insideMs: Math.min(...inside), outsideMs: Math.min(...outside) };
}
