/**
 * Measures what the site claims of its engine, in Chromium on the real source, and keeps the results:
 * `npm run bench` runs all benchmarks, `npm run bench -- gil stop` those named. Exits with 1 where a target is missed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Page } from 'playwright-core';
import { type Measurement, meets } from '../bench/benchmark.ts';
import { benchmarks } from '../bench/index.ts';
import { type BenchSite, withBenchSite } from './bench-site.ts';

const RESULTS = 'bench/results/latest.json';
const README = 'bench/README.md';
const SITE: BenchSite = {
	pages: ['index', 'python', 'plain-pyodide', 'enclosure'],
	isIsolated: true,
	folders: { pyodide: 'node_modules/pyodide' },
};

interface Result {
	readonly name: string;
	readonly title: string;
	readonly measuredAt: string;
	readonly machine: string;
	readonly measurements: readonly (Measurement & { readonly met: boolean })[];
}

const named = process.argv.slice(2);
const chosen = benchmarks.filter(({ name }) => named.length === 0 || named.includes(name));
const results = readResults().filter(({ name }) => !chosen.some((benchmark) => benchmark.name === name));

await withPage(async (page, browser) => {
	for (const { name, title, measure } of chosen) {
		const measurements = (await measure(page)).map((measurement) => ({ ...measurement, met: meets(measurement) }));
		for (const measurement of measurements) console.log(describe(title, measurement));
		results.push({ name, title, measuredAt: new Date().toISOString(), machine: machine(browser), measurements });
	}
});

const order = benchmarks.map(({ name }) => name);
results.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
writeFileSync(RESULTS, `${JSON.stringify(results, null, '\t')}\n`);
writeFileSync(README, withTable(readFileSync(README, 'utf8')));
if (results.some(({ measurements }) => measurements.some(({ met }) => !met))) process.exitCode = 1;

/** Opens the page of the benchmarks, isolated as the site is, in a context where others can be opened beside it. */
function withPage(use: (page: Page, browserVersion: string) => Promise<void>): Promise<void> {
	return withBenchSite(SITE, async (browser, address) => {
		const page = await (await browser.newContext()).newPage();
		page.on('pageerror', (error) => console.error(error));
		await page.goto(address);
		await page.waitForFunction(() => 'site' in window);
		await use(page, `Chromium ${browser.version()}`);
	});
}

function readResults(): Result[] {
	try {
		return JSON.parse(readFileSync(RESULTS, 'utf8'));
	} catch {
		return [];
	}
}

function machine(browser: string): string {
	const [cpu] = cpus();
	return `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, ${browser}`;
}

function describe(title: string, measurement: Measurement & { met: boolean }): string {
	return `${measurement.met ? '✓' : '✗'} ${title}: ${measurement.what} ${show(measurement)} (${showTarget(measurement)})`;
}

function show({ value, unit }: Measurement): string {
	if (unit === 'points') return `${value} points`;
	return `${value.toFixed(unit === 'ms' || unit === 'KB' ? 1 : 3)} ${unit}`;
}

function showTarget({ target: { least, most } }: Measurement): string {
	const bounds = [
		least === undefined ? '' : `at least ${round(least)}`,
		most === undefined ? '' : `at most ${round(most)}`,
	];
	return bounds.filter((bound) => bound !== '').join(', ');
}

function round(value: number): string {
	return String(Math.round(value * 1_000) / 1_000);
}

/** The README with the table between its marks made anew from the results. */
function withTable(readme: string): string {
	const rows = results.flatMap(({ title, measurements }) =>
		measurements.map(
			(m) => `| ${title} | ${m.what} | ${show(m)} | ${showTarget(m)} | ${m.met ? 'met' : '**missed**'} |`,
		),
	);
	const machines = [...new Set(results.map(({ machine, measuredAt }) => `${machine}; ${measuredAt.slice(0, 10)}`))];
	const table = ['| benchmark | what | measured | target | |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
	const text = `<!-- table -->\n\n${table}\n\nMeasured on: ${machines.join(' · ')}.\n\n<!-- end -->`;
	return readme.replace(/<!-- table -->[\s\S]*<!-- end -->/, text);
}
