/** When an exploration gives up. The interpreters are played: threads of the model decide, in runs as long as the test says. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Exploring, type RunCrew } from '../../../../src/demos/python/client/exploring.ts';
import type { RunEnd } from '../../../../src/demos/python/explorer/contract.ts';
import { runPlan } from './model.ts';
import { steps } from './programs.ts';

const LIMIT_MS = 10_000;
const BUDGET = { runs: 1_000, ms: 600_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function explore(kind: RunEnd['kind'], runMs: number) {
	const crew: RunCrew = {
		hireForRuns: ({ onExplored }) => ({
			explore: ({ plan }) => {
				const { record, divergence } = runPlan(steps(4, 4, 4), plan);
				const end: RunEnd = { kind, exitCode: 0, failure: null, output: [] };
				const rest = { paused: null, startedProcess: false, askedForInput: false, steps: 12, traced: null };
				setTimeout(() => onExplored({ end, divergence, record, ...rest }, false), runMs);
			},
			fire() {},
		}),
	};
	const program = { source: '', rule: 'cpython', limits: { timeMs: LIMIT_MS } } as const;
	const options = { budget: BUDGET, signal: new AbortController().signal };
	const exploring = new Exploring(program, options, crew, { sideBySide: 2, engineMark: 'test' });
	const explored = exploring.carryOut();
	await vi.runAllTimersAsync();
	return explored;
}

test('short runs that are all cut short are given up after thirty', async () => {
	expect(await explore('endless', 1)).toMatchObject({ status: 'done', runs: 30 });
});

test('long runs that are all cut short are given up when they took as long as one run may', async () => {
	const { status, runs } = await explore('endless', 0.4 * LIMIT_MS);
	expect(status).toBe('done');
	expect(runs).toBeLessThan(6);
});

test('long runs that end are not given up', async () => {
	const { runs } = await explore('exit', 0.4 * LIMIT_MS);
	expect(runs).toBeGreaterThan(30);
});
