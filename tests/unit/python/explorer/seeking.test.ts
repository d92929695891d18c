/** The search for a way to an outcome from where a run is paused, on threads in model time. */
import { describe, expect, test } from 'vitest';
import { seek } from '../../../../src/demos/python/client/seeking.ts';
import type { RunEnd, RunResult, Sought } from '../../../../src/demos/python/explorer/contract.ts';
import type { Plan, Strategy, Turn } from '../../../../src/demos/python/explorer/decision.ts';
import { parseSchedule } from '../../../../src/demos/python/explorer/schedule.ts';
import { alternativesOf, defaultOf } from '../../../../src/demos/python/explorer/strategies/alternatives.ts';
import { bruteForce } from './explore-model.ts';
import { type ModelRun, type Program, runPlan, runUnder } from './model.ts';
import { abba, lostUpdate, steps, twoWindows } from './programs.ts';

function resultOf({ record, outcome, divergence, decision }: ModelRun): RunResult {
	const end: RunEnd = { kind: 'exit', exitCode: 0, failure: null, output: [{ stream: 'stdout', text: outcome }] };
	return {
		end: divergence === null && decision === null ? end : null,
		divergence,
		paused: decision && { decision, grown: [] },
		record,
		startedProcess: false,
		askedForInput: false,
		steps: 0,
		traced: null,
	};
}

interface Wish {
	readonly program: Program;
	readonly turns: readonly Turn[];
	readonly outcome: string;
	readonly runs?: number;
	readonly signal?: AbortSignal;
}

function seekIn({
	program,
	turns,
	outcome,
	runs = 5_000,
	signal = new AbortController().signal,
}: Wish): Promise<Sought> {
	return seek({
		program: { source: '', rule: 'cpython' },
		turns,
		isSought: ({ output }) => output[0]?.text === outcome,
		options: { signal, budget: { runs, ms: Number.POSITIVE_INFINITY } },
		run: async ({ plan }) => resultOf(runPlan(program, plan)),
		engineMark: 'test',
	});
}

/** The turns of a run that is paused after these choices. */
function pausedAfter(program: Program, ...choices: readonly number[]): readonly Turn[] {
	const left = [...choices];
	const strategy: Strategy = {
		choose: (decision) => (alternativesOf(decision).length < 2 ? defaultOf(decision) : (left.shift() ?? 'pause')),
		end: () => null,
	};
	const { record, decision } = runUnder(program, strategy);
	expect(decision, 'it is paused').not.toBeNull();
	return record.turns;
}

function follow(program: Program, schedule: string | null): ModelRun {
	const { turns } = parseSchedule(schedule ?? '', 'test');
	const plan: Plan = { kind: 'turns', turns, mode: 'strict', afterwards: 'end' };
	return runPlan(program, plan);
}

describe('a way that is sought', () => {
	test.each<[string, Program, string]>([
		['a lost update', lostUpdate(2), '1'],
		['two lost updates', lostUpdate(3), '1'],
		['locks in two orders', abba, 'deadlock'],
		['a fault of depth 3', twoWindows(1), 'failed'],
	])('has from the beginning as few preemptions as any, and leads there: %s', async (_, program, outcome) => {
		const ways = bruteForce(program).filter((way) => way.outcome === outcome);
		const sought = await seekIn({ program, turns: pausedAfter(program), outcome });
		if (sought.status !== 'found') throw new Error(sought.status);
		expect(sought.preemptions).toBe(Math.min(...ways.map(({ preemptions }) => preemptions)));
		expect(follow(program, sought.schedule)).toMatchObject({ outcome, divergence: null });
	});

	test('begins with what was chosen, and tells the choice that comes next, one after another to the end', async () => {
		const program = steps(3, 3, 2);
		const outcome = '12100201';
		let turns = pausedAfter(program, 2);
		const told: number[] = [2];
		for (let choice = 1; choice < 7; choice++) {
			const sought = await seekIn({ program, turns, outcome });
			if (sought.status !== 'found') throw new Error(sought.status);
			told.push(sought.thread);
			if (told.length === 7) break;
			turns = pausedAfter(program, ...told);
		}
		expect(told.map((thread) => thread - 1).join('')).toBe(outcome.slice(0, 7));
	});

	test('is impossible where all schedules that begin like this were run', async () => {
		const program = lostUpdate(3);
		const outcome = '1';
		expect(await seekIn({ program, turns: pausedAfter(program, 1), outcome })).toMatchObject({ status: 'found' });
		// The first has written by now, and of the two others one at least writes after what it has read.
		const sought = await seekIn({ program, turns: pausedAfter(program, 1, 1), outcome });
		expect(sought).toEqual({ status: 'impossible', runs: bruteForce(lostUpdate(2)).length });
	});

	test('is unknown where there are more schedules than were allowed', async () => {
		const sought = await seekIn({ program: steps(9, 9), turns: pausedAfter(steps(9, 9)), outcome: 'none', runs: 20 });
		expect(sought).toEqual({ status: 'unknown', runs: 20 });
	});

	test('is stopped', async () => {
		const signal = AbortSignal.abort();
		expect(await seekIn({ program: abba, turns: pausedAfter(abba), outcome: 'deadlock', signal })).toEqual({
			status: 'stopped',
		});
	});
});
