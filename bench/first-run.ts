import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_ARGS, findOrInstallBrowser } from '../scripts/browser.ts';
import { nextReports } from '../scripts/reports.ts';
import { serve } from '../scripts/serve.ts';
import { catalog } from '../src/demos/catalog.ts';
import type { Report, Strategy } from '../src/demos/contract.ts';
import { strategiesOf } from '../src/demos/strategies.ts';
import type { Benchmark, Measurement } from './benchmark.ts';

const ROUNDS = 3;
const PASSES = 3;
const ARTICLE = 'articles/about-parallelism/';
const WORKLOAD = 'heavy';

const offered = strategiesOf(catalog[WORKLOAD]);

/** Of a strategy in one fresh browser: milliseconds by pass. */
type Times = Readonly<Partial<Record<Strategy, readonly number[]>>>;

export const benchmark: Benchmark = {
	name: 'first-run',
	title: 'The first run on a fresh page of the built site ÷ the best of the later ones, «heavy» in Python',
	measure: async () => {
		const site = await serve('dist');
		try {
			const all: Times[] = [];
			for (let round = 0; round < ROUNDS; round++) {
				for (const first of offered.keys()) all.push(await timesInFreshBrowser(site.url, rotated(first)));
			}
			return offered.map((strategy) => measurementOf(strategy, all));
		} finally {
			await site.close();
		}
	},
};

function measurementOf(strategy: Strategy, all: readonly Times[]): Measurement {
	const ratios = all.map((times) => {
		const [first = Number.NaN, ...later] = times[strategy] ?? [];
		return first / Math.min(...later);
	});
	ratios.sort((one, other) => one - other);
	const median = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
	const figures = { least: ratios[0] ?? Number.NaN, most: ratios.at(-1) ?? Number.NaN };
	return { what: `${strategy}, median`, value: median, unit: '×', target: { least: 0.9, most: 1.15 }, figures };
}

/** Each strategy has its turn at each place of the order. */
function rotated(first: number): Strategy[] {
	return [...offered.slice(first), ...offered.slice(0, first)];
}

async function timesInFreshBrowser(url: string, order: readonly Strategy[]): Promise<Times> {
	const browser: Browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: BROWSER_ARGS });
	try {
		const page = await browser.newPage();
		await page.goto(url + ARTICLE);
		const times: Partial<Record<Strategy, number[]>> = {};
		for (let pass = 0; pass < PASSES; pass++) {
			for (const strategy of order) {
				times[strategy] = [...(times[strategy] ?? []), (await run(page, strategy)).wallMs];
			}
		}
		return times;
	} finally {
		await browser.close();
	}
}

async function run(page: Page, strategy: Strategy): Promise<Report> {
	const demo = page.locator(`[data-demo=${WORKLOAD}]`);
	await demo.locator(`[name=strategy][value=${strategy}]`).check();
	const reported = nextReports(page, 1);
	await demo.locator('button[value=run]').click();
	const [report] = await reported;
	if (report?.status !== 'done') throw new Error(`${strategy}: ${report?.status}, ${report?.failure?.detail}`);
	await demo.locator('button[value=run]:enabled').waitFor();
	return report;
}
