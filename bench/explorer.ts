import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Benchmark, Measurement } from './benchmark.ts';
import { readProgram, withPython } from './python-page.ts';

const BUDGET = { runs: 200, ms: 60_000 };
const STOP_AFTER_MS = 500;
const ROUNDS = 5;

/** The faulty programs of the laboratory, and how their fault ends them. */
const FAULTY = {
	counter: 'exception',
	bank: 'exception',
	singleton: 'exception',
	lock_order: 'deadlock',
	philosophers: 'deadlock',
	condition_if: 'exception',
	queue_empty: 'deadlock',
} as const;

export const benchmark: Benchmark = {
	name: 'explorer',
	title: 'The schedule explorer, once its interpreters are up',
	measure: (page) => withPython(page, measure),
};

async function measure(page: Page): Promise<Measurement[]> {
	const source = await readProgram('schedules');
	const explore = (program: string, kind: string | null) =>
		page.evaluate(([source, budget, kind]) => window.python.explore({ source, rule: 'cpython' }, budget, kind), [
			program,
			BUDGET,
			kind,
		] as const);
	await explore(source, null);
	const { exploration } = await explore(source, null);
	const { elapsedMs, runs, tried, points, threads } = exploration;
	const measurements: Measurement[] = [
		{
			what: 'a run of three threads and some hundred points',
			value: elapsedMs / (runs + tried.shrinking),
			unit: 'ms',
			target: { most: 20 },
			figures: { runs, shrinking: tried.shrinking, points, threads },
		},
	];
	for (const [name, kind] of Object.entries(FAULTY)) {
		const { foundMs, exploration } = await explore(await readFaulty(name), kind);
		const figures = { runs: exploration.runs };
		measurements.push({
			what: `until the fault of ${name}.py is found`,
			value: foundMs / 1_000,
			unit: 's',
			target: { most: 5 },
			figures,
		});
	}
	const stops: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const program = { source, rule: 'cpython' } as const;
		stops.push(
			await page.evaluate(([program, afterMs]) => window.python.timeToStopExploring(program, afterMs), [
				program,
				STOP_AFTER_MS,
			] as const),
		);
	}
	const stop = { what: 'from Stop to the end, the slowest of five', value: Math.max(...stops), unit: 'ms' } as const;
	return [...measurements, { ...stop, target: { most: 100 }, figures: {} }];
}

function readFaulty(name: string): Promise<string> {
	return readFile(new URL(`../src/components/lab/program/text/programs/${name}.py`, import.meta.url), 'utf8');
}
