import { describe, expect, test } from 'vitest';
import { chanceWithin, pctChance } from '../../../../src/demos/python/explorer/bound.ts';
import type { Plan, Turn } from '../../../../src/demos/python/explorer/decision.ts';
import { Patience } from '../../../../src/demos/python/explorer/patience.ts';
import { Prng } from '../../../../src/demos/python/explorer/prng.ts';
import { Recorder } from '../../../../src/demos/python/explorer/recorder.ts';
import { formatSchedule, parseSchedule } from '../../../../src/demos/python/explorer/schedule.ts';
import { strategyOf } from '../../../../src/demos/python/explorer/strategies/strategy-of.ts';
import { type Program, runPlan } from './model.ts';
import { abba, busyWait, lostUpdate, notice, sleepers, steps, twoWindows } from './programs.ts';

const strict = (turns: readonly Turn[], afterwards: 'end' | 'baseline' | 'pause' = 'end'): Plan => ({
	kind: 'turns',
	turns,
	mode: 'strict',
	afterwards,
});

const programs: readonly Program[] = [steps(3, 4, 2), lostUpdate(3), abba, notice(true), sleepers(3), twoWindows(2)];

/** Some runs of each program, by chance. */
function* someRuns() {
	for (const program of programs) {
		for (let seed = 0; seed < 40; seed++) {
			const plan: Plan = seed % 2 === 0 ? { kind: 'random', seed } : { kind: 'pct', seed, depth: 3, points: 8 };
			yield { program, run: runPlan(program, plan), seed };
		}
	}
}

describe('the baseline', () => {
	test('preempts nobody', () => {
		const { record, outcome } = runPlan(steps(3, 3, 3), { kind: 'baseline' });
		expect(outcome).toBe('000111222');
		expect(record.preemptions).toBe(0);
		expect(record.turns.map((turn) => turn.kind === 'thread' && [turn.thread, turn.points])).toEqual([
			[0, 0],
			[1, 2],
			[2, 2],
			[3, 0],
		]);
	});

	test('ends also where a thread looks again and again whether another is done', () => {
		expect(runPlan(busyWait, { kind: 'baseline' }).outcome).toBe('done');
		for (let seed = 0; seed < 50; seed++) {
			expect(runPlan(busyWait, { kind: 'pct', seed, depth: 2, points: 50 }).outcome).toBe('done');
		}
	});
});

describe('patience', () => {
	test('is over after so many points, until the others have had as many', () => {
		const patience = new Patience(2);
		const decision = (current: number, other: number) =>
			({ kind: 'thread', current, ready: [other], hash: 0 }) as const;
		for (let time = 0; time < 2; time++) {
			expect(patience.limit(decision(1, 2))).toEqual(decision(1, 2));
			patience.note(decision(1, 2), 1);
		}
		expect(patience.limit(decision(1, 2))).toEqual({ kind: 'thread', current: null, ready: [2], hash: 0 });
		patience.note(decision(1, 2), 2);
		expect(patience.limit(decision(2, 1))).toBeNull();
	});
});

describe('a recorded schedule', () => {
	test('is followed to the letter, also from its text', () => {
		for (const { program, run } of someRuns()) {
			const text = formatSchedule({ rule: 'cpython', turns: run.record.turns }, '1');
			const again = runPlan(program, strict(parseSchedule(text, '1').turns));
			expect(again).toEqual(run);
		}
	});

	test('is followed for a part, and then by the baseline or to a pause', () => {
		for (const { program, run } of someRuns()) {
			const { turns } = run.record;
			for (let count = 1; count < turns.length; count++) {
				const paused = runPlan(program, strict(turns.slice(0, count), 'pause'));
				if (paused.decision === null) continue;
				expect(paused.record.turns.slice(0, count)).toEqual(turns.slice(0, count));
				expect(paused.decision.ready.length).toBeGreaterThan(0);
				const then = runPlan(program, strict(turns.slice(0, count), 'baseline'));
				expect(then.outcome).not.toBe('stopped');
				expect(then.record.turns.slice(0, count - 1)).toEqual(turns.slice(0, count - 1));
			}
		}
	});

	test('can be made choice by choice', () => {
		const program = lostUpdate(2);
		let turns = runPlan(program, { kind: 'baseline' }).record.turns.slice(0, 1);
		const picks = [1, 2, 1, 2, 1];
		for (const pick of picks) {
			const recorder = new Recorder(strategyOf(strict(turns, 'pause')));
			const paused = runPlan(program, strict(turns, 'pause'));
			if (paused.decision === null) break;
			for (const { decision } of paused.record.decisions) recorder.choose(decision);
			turns = recorder.turnsWith(paused.decision, pick);
		}
		expect(runPlan(program, strict(turns, 'baseline')).outcome).toBe('1');
	});

	test('that is followed as far as it can be done comes to an end in any program', () => {
		for (const { run } of someRuns()) {
			for (const program of programs) {
				const { outcome } = runPlan(program, { kind: 'turns', turns: run.record.turns, mode: 'loose' });
				expect(outcome).not.toBe('stopped');
			}
		}
	});

	test('that can be done is followed exactly', () => {
		for (const { program, run } of someRuns()) {
			expect(runPlan(program, { kind: 'turns', turns: run.record.turns, mode: 'loose' })).toEqual(run);
		}
	});
});

describe('a run that differs from the schedule', () => {
	const { turns } = runPlan(steps(3, 3), { kind: 'random', seed: 8 }).record;
	const last = turns.length - 1;

	test('stands at another place', () => {
		const turn = turns[1] as Turn;
		const other = turns.with(1, { ...turn, hash: (turn.hash + 1) % 36 ** 3 });
		expect(runPlan(steps(3, 3), strict(other)).divergence).toEqual({ turn: 1, reason: 'other-place' });
	});

	test('has a thread that cannot go on', () => {
		const other = turns.with(1, { ...(turns[1] as Turn & { kind: 'thread' }), thread: 7 });
		expect(runPlan(steps(3, 3), strict(other)).divergence).toEqual({ turn: 1, reason: 'not-ready' });
		const { turns: whole } = runPlan(steps(5, 5), { kind: 'baseline' }).record;
		expect(runPlan(steps(3, 5), strict(whole)).divergence).toEqual({ turn: 1, reason: 'not-ready' });
	});

	test('goes on where the schedule has ended', () => {
		const { turns: whole } = runPlan(steps(3, 3), { kind: 'baseline' }).record;
		expect(runPlan(steps(3, 3), strict(whole.slice(0, -1))).divergence).toEqual({ turn: 2, reason: 'too-long' });
	});

	test('ends where the schedule goes on', () => {
		const more: Turn[] = [...turns, { kind: 'thread', thread: 1, points: 0, hash: 0 }];
		expect(runPlan(steps(3, 3), strict(more)).divergence).toEqual({ turn: last, reason: 'too-short' });
	});

	test('never goes on by other rules, whatever the program', () => {
		for (const { run } of someRuns()) {
			const { divergence, outcome } = runPlan(steps(6, 1, 6, 2), strict(run.record.turns));
			expect(divergence).not.toBeNull();
			expect(outcome).toBe('stopped');
		}
	});
});

describe('PCT', () => {
	test.each([
		{ name: 'depth 2 among few points', program: notice(true), outcome: 'deadlock', depth: 2, runs: 3_000 },
		{ name: 'depth 2', program: lostUpdate(2, false, 10), outcome: '1', depth: 2, runs: 3_000 },
		{ name: 'depth 3', program: twoWindows(4), outcome: 'failed', depth: 3, runs: 20_000 },
	])('finds a fault of $name at least as often as it promises', ({ program, outcome, depth, runs }) => {
		const { decisions } = runPlan(program, { kind: 'random', seed: 1 }).record;
		const points = Math.max(decisions.length, 2);
		let found = 0;
		for (let seed = 0; seed < runs; seed++) {
			if (runPlan(program, { kind: 'pct', seed, depth, points }).outcome === outcome) found++;
		}
		// A tenth less, since what was found is a matter of chance, too.
		expect(found / runs).toBeGreaterThan(0.9 * pctChance({ threads: 2, points, depth }));
	});

	test('of depth 1 runs threads in the order of their priorities, each order as often', () => {
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 6_000; seed++) {
			const { outcome } = runPlan(steps(2, 2, 2), { kind: 'pct', seed, depth: 1, points: 5 });
			counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
		}
		expect(counts.size).toBe(6);
		for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
	});

	test('promises little of one run, and much of many', () => {
		const chance = pctChance({ threads: 3, points: 100, depth: 2 });
		expect(chance).toBeCloseTo(1 / 300);
		expect(chanceWithin(0, chance)).toBe(0);
		expect(chanceWithin(1, chance)).toBeCloseTo(chance, 12);
		expect(chanceWithin(300, chance)).toBeCloseTo(1 - (299 / 300) ** 300);
		expect(chanceWithin(5, pctChance({ threads: 1, points: 9, depth: 1 }))).toBe(1);
		expect(chanceWithin(0, 1)).toBe(0);
	});
});

describe('random numbers', () => {
	test('are the same of the same seed, and even', () => {
		const [one, other] = [new Prng(7), new Prng(7)];
		const counts = Array<number>(10).fill(0);
		for (let time = 0; time < 10_000; time++) {
			const number = one.below(10);
			expect(other.below(10)).toBe(number);
			counts[number] = (counts[number] ?? 0) + 1;
		}
		for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
	});
});
