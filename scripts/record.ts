/**
 * Records a run of every workload under every strategy by each engine at its quick size, for pages to show before a
 * reader runs anything: `npm run build && npm run record`, with names of workloads or of an engine for those alone. Needs
 * a quiet machine; the kind of machine stands beside the figures.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, release, type } from 'node:os';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import type { Recording } from '../src/components/demo/recordings.ts';
import { catalog } from '../src/demos/catalog.ts';
import { ENGINES, type Engine, type Report, WORKLOADS, type WorkloadName } from '../src/demos/contract.ts';
import { strategiesOf } from '../src/demos/strategies.ts';
import { BROWSER_ARGS, findOrInstallBrowser } from './browser.ts';
import { nextReports } from './reports.ts';
import { serve } from './serve.ts';

const ARTICLE_OF: Readonly<Record<WorkloadName, string>> = {
	'sum-of-squares': 'threading-multiprocessing-asyncio',
	download: 'threading-multiprocessing-asyncio',
	heavy: 'about-parallelism',
	sleep: 'about-parallelism',
	race: 'about-parallelism',
};

/** Each pair runs so often, and the fastest run is kept: whatever else the machine does can only add time. */
const RUNS = 3;

const { url, close } = await serve('dist');
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: BROWSER_ARGS });
const machine = `${arch() === 'x64' ? 'x86-64' : arch()}, ${systemName()}, Chromium ${browser.version().split('.')[0]}`;
try {
	const context = await browser.newContext();
	await isolate(context);
	for (const workload of chosenOf(WORKLOADS)) {
		const file = `src/demos/workloads/${workload}/recorded.json`;
		const reports = readReports(file).filter(({ engine }) => !chosenOf(ENGINES).includes(engine));
		for (const engine of chosenOf(ENGINES)) reports.push(...(await record(await context.newPage(), workload, engine)));
		const recording: Recording = { recordedAt: new Date().toISOString(), machine, reports };
		writeFileSync(file, `${JSON.stringify(recording, rounded)}\n`);
		console.log(
			`${workload}: ${reports.map(({ engine, strategy, wallMs }) => `${engine} ${strategy} ${wallMs.toFixed()} ms`).join(', ')}`,
		);
	}
} finally {
	await browser.close();
	await close();
}

/** Those that the command line names, or all where it names none. */
function chosenOf<Name extends string>(names: readonly Name[]): readonly Name[] {
	const chosen = names.filter((name) => process.argv.includes(name));
	return chosen.length > 0 ? chosen : names;
}

function readReports(file: string): Report[] {
	return existsSync(file) ? [...(JSON.parse(readFileSync(file, 'utf8')) as Recording).reports] : [];
}

/** Shared memory for the race: the headers that the site's service worker adds for a reader. */
async function isolate(context: BrowserContext): Promise<void> {
	await context.route('**/*', async (route) => {
		const response = await route.fetch();
		const headers = {
			...response.headers(),
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-embedder-policy': 'require-corp',
		};
		await route.fulfill({ response, headers });
	});
}

async function record(page: Page, workload: WorkloadName, engine: Engine): Promise<Report[]> {
	await page.goto(`${url}articles/${ARTICLE_OF[workload]}/`);
	const demo = page.locator(`[data-demo=${workload}]`);
	await demo.locator(`[name=engine][value=${engine}]`).check();
	const series: Report[][] = [];
	for (let run = 0; run < RUNS; run++) series.push(await runAll(page, demo, workload));
	await page.close();
	return strategiesOf(catalog[workload]).map((_, index) =>
		drawn(fastest(series.map((reports) => reports[index] as Report))),
	);
}

async function runAll(page: Page, demo: Locator, workload: WorkloadName): Promise<Report[]> {
	const reports = nextReports(page, strategiesOf(catalog[workload]).length);
	await demo.locator('button[value=compare]').click();
	const collected = await reports;
	const bad = collected.find(({ status, verified }) => status !== 'done' || !verified);
	if (bad) throw new Error(`${bad.workload}, ${bad.strategy}: ${bad.status}, ${bad.failure?.detail ?? 'not verified'}`);
	await demo.locator('button[value=compare]:enabled').waitFor();
	return collected;
}

function fastest(reports: Report[]): Report {
	return reports.reduce((best, report) => (report.wallMs < best.wallMs ? report : best));
}

/** A race that a listing ran is drawn as histograms alone: a thousand threads would make a megabyte that nobody sees. */
function drawn(report: Report): Report {
	return report.workload === 'race' && report.engine === 'python' ? { ...report, lanes: [], spans: [] } : report;
}

function systemName(): string {
	try {
		const lines = readFileSync('/etc/os-release', 'utf8').split('\n');
		const field = (name: string) => lines.find((line) => line.startsWith(`${name}=`))?.replace(/^.*?=|"/g, '');
		return [field('NAME')?.replace(' GNU/Linux', ''), field('VERSION_ID')].filter(Boolean).join(' ');
	} catch {
		return `${type()} ${release()}`;
	}
}

/** Tenths of a millisecond: finer than any timeline shows, and a file of half the size. */
function rounded(_key: string, value: unknown): unknown {
	return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 10) / 10 : value;
}
