/**
 * Programs whose outcomes are known, each in its first line: the explorer finds these and no others. What a program
 * prints is an outcome, or the kind of its end where it does not end by itself.
 */
import { beforeAll, expect, test } from 'vitest';
import { Exploring, type RunCrew } from '../../src/demos/python/client/exploring.ts';
import type { Exploration, Rule } from '../../src/demos/python/explorer/contract.ts';
import { runUnderPlan } from '../../src/demos/python/explorer/explored-run.ts';
import type { Interpreter } from '../../src/demos/python/interpreter.ts';
import { BUILD_LIMIT_MS, bootInterpreter } from '../unit/python/boot-interpreter.ts';
import { knownPrograms } from './known-programs.ts';

let interpreter: Interpreter;
beforeAll(async () => {
	interpreter = await bootInterpreter();
}, BUILD_LIMIT_MS);

/** Lends the one interpreter of this process. */
const crew: RunCrew = {
	hireForRuns: (employer) => ({
		explore: async (order) => {
			const result = await runUnderPlan(interpreter, order);
			expect(await interpreter.restore()).toBe(true);
			employer.onExplored(result, false);
		},
		fire: () => {},
	}),
};

function explore(source: string, rule: Rule, runs: number): Promise<Exploration> {
	const budget = { runs, ms: Number.POSITIVE_INFINITY };
	const options = { budget, signal: new AbortController().signal };
	const program = { source, rule, limits: { steps: 2_000 } };
	return new Exploring(program, options, crew, { sideBySide: 1, engineMark: 'test' }).carryOut();
}

const programs = knownPrograms();
const RUNS = 150;

test.each(programs)('$name comes to $outcomes', async ({ source, rule, outcomes }) => {
	const exploration = await explore(source, rule, RUNS);
	expect(exploration).toMatchObject({ status: 'done', flaws: [] });
	const found = exploration.outcomes.map(({ end }) =>
		end.kind === 'exit' ? end.output.map(({ text }) => text.trim()).join('') : end.kind,
	);
	expect([...new Set(found)].sort()).toEqual(outcomes);
	for (const { isConfirmed, schedule } of exploration.outcomes) {
		expect(isConfirmed).toBe(true);
		expect(schedule).not.toBeNull();
	}
});

test('a program without a choice is run once, and that is all that there is', async () => {
	const exploration = await explore('print(1)', 'cpython', RUNS);
	expect(exploration).toMatchObject({ runs: 1, tried: { isComplete: true }, threads: 1, points: 0 });
});

test('the schedule of an outcome needs no more preemptions than the outcome does', async () => {
	const source = programs.find(({ name }) => name === 'lost_update')?.source ?? '';
	const { outcomes, tried } = await explore(source, 'cpython', RUNS);
	expect(tried.completePreemptions).toBeGreaterThanOrEqual(1);
	expect(Object.fromEntries(outcomes.map(({ end, preemptions }) => [end.output[0]?.text.trim(), preemptions]))).toEqual(
		{
			1: 1,
			2: 0,
		},
	);
});
