/** Every Python listing of the articles, run where it stands: its answer is right, and its trace says why it took so long. */
import { readFileSync } from 'node:fs';
import { asPythonRace } from '../../src/components/run/race/python-race.ts';
import { mostAtOnce } from '../../src/components/timeline/summary.ts';
import { catalog } from '../../src/demos/catalog.ts';
import {
	type Input,
	type Locale,
	type Report,
	type Strategy,
	WORKLOADS,
	type WorkloadName,
} from '../../src/demos/contract.ts';
import { strategies, strategiesOf } from '../../src/demos/strategies.ts';
import type { Lane, Span, SpanState } from '../../src/demos/trace.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../src/i18n/locales.ts';
import type { Expected } from '../listings/expected.ts';
import { DemoPage } from './demo-page.ts';
import { expect, expectOrderedSpans, runUntil, testOnOnePage as test } from './fixtures.ts';

for (const workload of WORKLOADS) {
	test.describe(`${workload}`, () => {
		for (const strategy of strategiesOf(catalog[workload])) {
			test(`${strategy} comes to the right answer, traced as Python works`, { tag: '@core' }, async ({ onlyPage }) => {
				const demo = await DemoPage.open(onlyPage, workload, 'python');
				await demo.chooseStrategy(strategy);
				await setWaits(demo, workload, strategy);
				const report = await runUntil(hasHappened, async () => {
					const made = await demo.run();
					await demo.expectState(made.status);
					return made;
				});
				const printed = report.output?.map(({ text }) => text).join('');
				expect(report, printed).toMatchObject({ engine: 'python', failure: null, status: 'done', verified: true });
				await expect(demo.root.getByRole('log').locator('visible=true')).toContainText(/Время: \d+\.\d\d с/);
				expect(report.spans.length).toBeGreaterThan(0);
				expectOrderedSpans(report);
				if (workload === 'race') expectRace(report);
				else expectedOf[strategy](report);
			});
		}
	});
}

/** What every machine does at once. */
const SMALL: Readonly<Record<WorkloadName, Input>> = {
	'sum-of-squares': { count: 4, size: 1_000 },
	download: { count: 4, latencyMs: 20 },
	heavy: { count: 3, n: 30 },
	sleep: { count: 3, durationMs: 20 },
	race: { trials: 20 },
};

for (const locale of LOCALES.filter((other) => other !== DEFAULT_LOCALE)) {
	for (const workload of WORKLOADS) {
		test(`the listings of ${workload} run in the words of ${locale}`, async ({ onlyPage }) => {
			const demo = await DemoPage.open(onlyPage, workload, 'python', locale);
			await demo.fillByName(SMALL[workload]);
			for (const strategy of strategiesOf(catalog[workload])) {
				await demo.chooseStrategy(strategy);
				const report = await demo.run();
				const printed = report.output?.map(({ text }) => text).join('') ?? '';
				expect(report, printed).toMatchObject({ strategy, failure: null, status: 'done', verified: true });
				expect(wordsOf(printed.trimEnd().split('\n'))).toEqual(wordsOf(expectedLines(workload, strategy, locale)));
			}
		});
	}
}

function expectedLines(workload: WorkloadName, strategy: Strategy, locale: Locale): readonly string[] {
	const file = `tests/listings/expected/${locale}/${workload}.json`;
	return (JSON.parse(readFileSync(file, 'utf8')) as Pick<Expected, 'output'>).output[strategy]?.flat() ?? [];
}

/** The lines without their numbers. */
function wordsOf(lines: readonly string[]): Set<string> {
	return new Set(lines.map((line) => line.replace(/\{.+?\}|\d+(\.\d+)?/g, '0')));
}

/** Where all wait at once: long enough for all to have begun before the first is done, on a busy machine too. */
async function setWaits(demo: DemoPage, workload: WorkloadName, strategy: Strategy): Promise<void> {
	const waitMs = strategy === 'threads' || strategy === 'asyncio' ? '1000' : '100';
	if (workload === 'sleep') await demo.fill({ 'Длительность сна': waitMs });
	if (workload === 'download') await demo.fill({ 'Задержка ответа': waitMs });
}

/**
 * Whether what may happen has: a second process may come when a busy machine has done the work of all in the first, and
 * threads may be switched between all updates of a race. Then it is tried again.
 */
function hasHappened(report: Report): boolean {
	if (report.workload === 'race') {
		const losses = lossesOf(report);
		return Object.entries(LOSES[report.strategy] ?? {}).every(([race, isLosing]) => !isLosing || losses[race]);
	}
	return !strategies[report.strategy].isParallel || mostParallel(report) > 1;
}

function mostParallel(report: Report): number {
	const state = catalog[report.workload].nature === 'cpu' ? 'computing' : 'waiting';
	return atOnce(report, state, strategies[report.strategy].lane);
}

/** The most lanes of these kinds that were in a state at one moment. */
function atOnce({ spans, lanes }: Report, state: SpanState, ...kinds: Lane['kind'][]): number {
	const isOfKind = ({ lane }: Span) => kinds.includes(lanes[lane]?.kind ?? 'main');
	return mostAtOnce(spans.filter(isOfKind), state);
}

const expectedOf: Readonly<Record<Strategy, (report: Report) => void>> = {
	sequential: (report) => {
		expect(report.lanes.map(({ kind }) => kind)).toEqual(['main']);
		// One that wakes is ready for a moment; one that only computes never is.
		if (catalog[report.workload].nature === 'cpu') {
			expect(report.spans.some(({ state }) => state === 'ready')).toBe(false);
		}
	},
	threads: (report) => {
		// No gain on computing: one thread has the GIL. Full overlap on waiting: nobody who waits has it.
		expect(atOnce(report, 'computing', 'main', 'thread')).toBe(1);
		const threads = report.lanes.filter(({ kind }) => kind === 'thread');
		const { workers = 0, count = 0 } = report.input;
		expect(threads).toHaveLength(workers || count);
		if (catalog[report.workload].nature === 'cpu') expectTurns(report);
		else expect(atOnce(report, 'waiting', 'thread')).toBeGreaterThan(threads.length / 2);
	},
	processes: expectParallel,
	interpreters: (report) => {
		expectParallel(report);
		// The threads that only wait for their interpreters have no lanes, so each task has the lane that computed it.
		expect(report.lanes.slice(1).every(({ kind }) => kind === 'interpreter')).toBe(true);
		expect(report.lanes.slice(1).map(({ name }) => name)).toEqual(
			report.lanes.slice(1).map((_, index) => `Interpreter(${index + 1})`),
		);
	},
	asyncio: (report) => {
		expect(atOnce(report, 'computing', 'task')).toBeLessThanOrEqual(1);
		const { count = 0 } = report.input;
		if (catalog[report.workload].nature === 'waiting') {
			expect(atOnce(report, 'waiting', 'task')).toBeGreaterThan(count / 2);
		}
	},
};

function expectParallel(report: Report): void {
	if (report.environment.cores >= 2) expect(mostParallel(report)).toBeGreaterThan(1);
}

/** Threads that compute are made to give way: each computes in several turns, and is ready in between. */
function expectTurns({ lanes, spans }: Report): void {
	for (const { id, kind } of lanes) {
		const turns = spans.filter(({ lane, state }) => lane === id && state === 'computing');
		if (kind === 'thread') expect(turns.length).toBeGreaterThan(1);
	}
	expect(spans.some(({ state }) => state === 'ready')).toBe(true);
}

function expectRace({ strategy, answer }: Report): void {
	const race = asPythonRace(answer);
	if (strategy === 'processes') {
		expect(race).toEqual({ source: 'copies', parent: 2, sum: 4, product: 6 });
		return;
	}
	expect(lossesOf({ answer })).toEqual(LOSES[strategy]);
}

/** Which races lose updates. */
const LOSES: Readonly<Partial<Record<Strategy, Readonly<Record<string, boolean>>>>> = {
	sequential: { 'in-turn': false },
	threads: { 'at-once': false, 'call-inside': true, 'call-under-lock': false },
	asyncio: { 'no-await': false, 'await-inside': true },
};

function lossesOf({ answer }: Pick<Report, 'answer'>): Record<string, boolean> {
	const race = asPythonRace(answer);
	const races = race?.source === 'python' ? race.races : [];
	return Object.fromEntries(races.map(({ race, lost }) => [race, lost > 0]));
}
