import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Benchmark, Measurement } from './benchmark.ts';

const ROUNDS = 5;
const HELLO = 'print("hello")';
const MB = 2 ** 20;
/** The engine keeps its files when the first program has run for a while. */
const KEPT_AFTER_MS = 5_000;

export const benchmark: Benchmark = {
	name: 'python-boot',
	title: 'Python, from Run to the first output of a program',
	measure: async (page) => {
		const browser = page.context().browser();
		if (!browser) throw new Error('The page belongs to no browser.');
		const site = new URL('.', page.url()).href;
		const first = await timeFirstOutputs(browser, site);
		const [hot, plainMs, processes, megabytes] = [
			await timeHot(browser, site),
			await timePlainHot(browser, site),
			await timeProcesses(browser, site),
			await weighProcess(browser, site),
		];
		return [
			seconds('files kept, new page', first.warmMs, 0.8, { plainPyodideMs: first.plainWarmMs }),
			ratio('files kept, new page ÷ plain Pyodide', first.warmMs, first.plainWarmMs, 0.25),
			seconds('nothing kept, server on the same machine', first.coldMs, 1.5, { plainPyodideMs: first.plainColdMs }),
			milliseconds('interpreter at hand', hot.firstOutputMs, 15),
			ratio(
				'to the outcome, interpreter at hand ÷ `runPython` of plain Pyodide that has booted',
				hot.outcomeMs,
				plainMs,
				30,
			),
			milliseconds('a further process, no interpreter at hand', processes.bootedMs, 500),
			milliseconds('a further process, interpreter at hand', processes.atHandMs, 50),
			{
				what: 'memory of one more process',
				value: megabytes * 1_024,
				unit: 'KB',
				target: { most: 120 * 1_024 },
				figures: { megabytes },
			},
		];
	},
};

interface FirstOutputs {
	readonly warmMs: number;
	readonly coldMs: number;
	readonly plainWarmMs: number;
	readonly plainColdMs: number;
}

/** Engine and plain Pyodide in turn; the best of several. */
async function timeFirstOutputs(browser: Browser, site: string): Promise<FirstOutputs> {
	const times = { warmMs: [], coldMs: [], plainWarmMs: [], plainColdMs: [] } as Record<keyof FirstOutputs, number[]>;
	for (let round = 0; round < ROUNDS; round++) {
		await withContext(browser, async (context) => {
			times.coldMs.push(await onPage(context, `${site}python.html`, firstOutput, KEPT_AFTER_MS));
			times.warmMs.push(await onPage(context, `${site}python.html`, firstOutput));
		});
		await withContext(browser, async (context) => {
			times.plainColdMs.push(await onPage(context, `${site}plain-pyodide.html`, plainFirstOutput));
			times.plainWarmMs.push(await onPage(context, `${site}plain-pyodide.html`, plainFirstOutput));
		});
	}
	const best = (name: keyof FirstOutputs) => Math.min(...times[name]);
	return {
		warmMs: best('warmMs'),
		coldMs: best('coldMs'),
		plainWarmMs: best('plainWarmMs'),
		plainColdMs: best('plainColdMs'),
	};
}

const firstOutput = async (page: Page): Promise<number> => (await timeRun(page)).firstOutputMs;

async function plainFirstOutput(page: Page): Promise<number> {
	await page.waitForFunction(() => 'plain' in window);
	return page.evaluate((source) => window.plain.firstOutput(source), HELLO);
}

/** Since Run. */
interface RunTimes {
	readonly firstOutputMs: number;
	readonly outcomeMs: number;
}

/** The best of several runs. */
function timeHot(browser: Browser, site: string): Promise<RunTimes> {
	return withContext(browser, (context) =>
		onPage(context, `${site}python.html`, async (page) => {
			const runs: RunTimes[] = [];
			for (let round = 0; round <= ROUNDS * 4; round++) {
				runs.push(await timeRun(page));
				// A reader takes longer from one Run to the next.
				await page.waitForTimeout(300);
			}
			const least = (name: keyof RunTimes) => Math.min(...runs.slice(1).map((run) => run[name]));
			return { firstOutputMs: least('firstOutputMs'), outcomeMs: least('outcomeMs') };
		}),
	);
}

async function timeRun(page: Page): Promise<RunTimes> {
	await page.waitForFunction(() => 'python' in window);
	return page.evaluate(async (source) => {
		const startedMs = performance.now();
		const { firstOutputMs } = await window.python.run({ source });
		return { firstOutputMs, outcomeMs: performance.now() - startedMs };
	}, HELLO);
}

function timePlainHot(browser: Browser, site: string): Promise<number> {
	return withContext(browser, (context) =>
		onPage(context, `${site}plain-pyodide.html`, async (page) => {
			await page.waitForFunction(() => 'plain' in window);
			return page.evaluate(([source, rounds]) => window.plain.leastMs(source, rounds), [HELLO, ROUNDS * 4] as const);
		}),
	);
}

/** The engine boots ahead for programs that speak of processes; this one does not until it runs. */
const PROCESS = `
import importlib, time
def show(started): print((time.time() - started) * 1000)
if __name__ == "__main__":
    process = importlib.import_module("multi" + "processing").Process(target=show, args=(time.time(),))
    process.start()
    process.join()
`;

async function timeProcesses(browser: Browser, site: string): Promise<{ bootedMs: number; atHandMs: number }> {
	const [booted, atHand]: [number[], number[]] = [[], []];
	for (let round = 0; round < ROUNDS; round++) {
		await withContext(browser, (context) =>
			onPage(context, `${site}python.html`, async (page) => {
				await firstOutput(page);
				for (const times of [booted, atHand, atHand, atHand]) times.push(await timeProcess(page));
			}),
		);
	}
	return { bootedMs: Math.min(...booted), atHandMs: Math.min(...atHand) };
}

/** Milliseconds from before a process is made to its first line. */
function timeProcess(page: Page): Promise<number> {
	return page.evaluate(async (source) => Number((await window.python.run({ source })).text), PROCESS);
}

/** The first few are no measure: they take what compiling has left behind. */
const [FEW, MANY] = [4, 12];

/** Sleeping processes, and a word when all of them live; no more are booted than are wanted, as above. */
const SLEEPERS = `
import importlib, time
multiprocessing = importlib.import_module("multi" + "processing")
def sleep(ready):
    ready.release()
    time.sleep(60)
if __name__ == "__main__":
    ready = multiprocessing.Semaphore(0)
    for _ in range(COUNT): multiprocessing.Process(target=sleep, args=(ready,), daemon=True).start()
    for _ in range(COUNT): ready.acquire()
    print("all live", flush=True)
    time.sleep(60)
`;

/** Megabytes that the browser's processes take more for each; of several rounds, the least. */
async function weighProcess(browser: Browser, site: string): Promise<number> {
	const weigh = (count: number) =>
		withContext(browser, (context) =>
			onPage(context, `${site}python.html`, async (page) => {
				await page.waitForFunction(() => 'python' in window);
				await page.evaluate(
					(source) => {
						document.title = 'waiting';
						window.python.run({ source, cpus: 8 }, () => {
							document.title = 'all live';
						});
					},
					SLEEPERS.replaceAll('COUNT', String(count)),
				);
				await page.waitForFunction(() => document.title === 'all live');
				await page.waitForTimeout(1_000);
				return residentBytes(browser);
			}),
		);
	const rounds = [];
	for (let round = 0; round < 2; round++) {
		const few = await weigh(FEW);
		rounds.push((await weigh(MANY)) - few);
	}
	return Math.min(...rounds) / (MANY - FEW) / MB;
}

/** Of all processes that show pages, as Linux counts it. */
async function residentBytes(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const renderers = processInfo.filter(({ type }) => type === 'renderer');
	return renderers.reduce((sum, { id }) => sum + residentKilobytes(id) * 1_024, 0);
}

function residentKilobytes(pid: number): number {
	const [, kilobytes = '0'] = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Number(kilobytes);
}

async function withContext<Result>(
	browser: Browser,
	use: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
	const context = await browser.newContext();
	try {
		return await use(context);
	} finally {
		await context.close();
	}
}

async function onPage<Result>(
	context: BrowserContext,
	address: string,
	use: (page: Page) => Promise<Result>,
	lingerMs = 0,
): Promise<Result> {
	const page = await context.newPage();
	await page.goto(address);
	const result = await use(page);
	await page.waitForTimeout(lingerMs);
	await page.close();
	return result;
}

function seconds(what: string, ms: number, most: number, figures: Readonly<Record<string, number>>): Measurement {
	return { what, value: ms / 1_000, unit: 's', target: { most }, figures };
}

function milliseconds(what: string, value: number, most: number): Measurement {
	return { what, value, unit: 'ms', target: { most }, figures: {} };
}

function ratio(what: string, oursMs: number, theirsMs: number, most: number): Measurement {
	return { what, value: oursMs / theirsMs, unit: '×', target: { most }, figures: { oursMs, theirsMs } };
}
