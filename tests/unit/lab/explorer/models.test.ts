import { describe, expect, it } from 'vitest';
import { MAX_ROWS, outcomeTable } from '../../../../src/components/lab/explorer/outcome-table.ts';
import {
	nextPreemption,
	replayView,
	standings,
	stepAfterKey,
} from '../../../../src/components/lab/explorer/replay-model.ts';
import { toReplayTrace } from '../../../../src/components/lab/explorer/replay-trace.ts';
import type { Outcome, ReplayStep, Tried } from '../../../../src/demos/python/explorer/contract.ts';

const outcome = (id: string, count: number, kind: Outcome['end']['kind'] = 'exit') =>
	({ id, count, end: { kind, exitCode: kind === 'exit' ? 0 : null, failure: null, output: [] } }) as unknown as Outcome;
const at = (line: number, file = 'main.py') => ({ file, line, column: null });
const lineOf = (line: number) => ({ location: at(line), code: ['', 'first', 'second', 'third'][line] ?? '' });
const step = (thread: number, line: number, switched: ReplayStep['switched'] = null): ReplayStep => ({
	thread,
	...lineOf(line),
	function: 'work',
	values: [],
	printed: '',
	switched,
	turn: 0,
	ends: null,
});

const triedUpTo = (completePreemptions: number | null) => ({ completePreemptions }) as Tried;

describe('the table of outcomes', () => {
	it('has the most frequent first, each with its share', () => {
		const { rows } = outcomeTable({
			outcomes: [outcome('a', 1, 'deadlock'), outcome('b', 3)],
			runs: 4,
			tried: triedUpTo(0),
		});
		expect(rows.map(({ outcome, share, isFailure }) => [outcome.id, share, isFailure])).toEqual([
			['b', 0.75, false],
			['a', 0.25, true],
		]);
	});

	it.each([
		[0, 2, false],
		[1, 0, true],
		[2, 1, true],
		[2, 0, false],
		[1, null, false],
	])(
		'of %d interruptions, with all schedules of at most %j tried, says whether fewer would do: %j',
		(preemptions, complete, isFewest) => {
			const outcomes = [{ ...outcome('a', 1), preemptions }];
			expect(outcomeTable({ outcomes, runs: 1, tried: triedUpTo(complete) }).rows[0]?.isFewest).toBe(isFewest);
		},
	);

	it('counts what is too much to show, and shows a failure however rare', () => {
		const many = Array.from({ length: 60 }, (_, index) => outcome(`o${index}`, 100 - index));
		const outcomes = [...many, outcome('rare', 1, 'exception')];
		const { rows, rest } = outcomeTable({ outcomes, runs: 4_231, tried: triedUpTo(0) });
		expect(rows).toHaveLength(MAX_ROWS);
		expect(rows.at(-1)?.outcome.id).toBe('rare');
		expect(rest).toMatchObject({ outcomes: 11, failures: 0 });
	});
});

describe('a replay', () => {
	const { columns, rows } = replayView({
		threads: ['MainThread', 'Thread-1', 'Thread-2'],
		steps: [step(1, 2), step(2, 2, 'preempted'), step(1, 3, 'ended')],
	});

	it('has a column for each thread that ran a line', () => {
		expect(columns.map(({ name }) => name)).toEqual(['Thread-1', 'Thread-2']);
	});

	it('tells each line by its text, and the switch before it', () => {
		expect(rows.map(({ column, step, isPreemption, after }) => [column, step.code, isPreemption, after])).toEqual([
			[0, 'second', false, null],
			[1, 'second', true, 'Thread-1'],
			[0, 'third', false, 'Thread-2'],
		]);
	});

	it('that is paused tells where each thread stands: those that can go on, numbered, then those that wait', () => {
		const threads = ['MainThread', 'Thread-1', 'Thread-2', 'Thread-3'];
		const next = {
			threads: [
				{ thread: 2, isCurrent: true, schedule: 's2' },
				{ thread: 3, isCurrent: false, schedule: null },
			],
		};
		const told = standings({ threads, standing: { 0: lineOf(3), 2: lineOf(2) }, next });
		expect(told.map(({ name, line, choice }) => [name, line, choice])).toEqual([
			['Thread-2', lineOf(2), { number: 1, schedule: 's2' }],
			['Thread-3', null, { number: 2, schedule: null }],
			['MainThread', lineOf(3), null],
		]);
	});

	it('is stepped through by keys, and from preemption to preemption', () => {
		expect(stepAfterKey('ArrowDown', 2, 3)).toBe(2);
		expect(stepAfterKey('ArrowUp', 0, 3)).toBe(0);
		expect(stepAfterKey('End', 0, 3)).toBe(2);
		expect(stepAfterKey('x', 0, 3)).toBeNull();
		expect(nextPreemption(rows, 0, 1)).toBe(1);
		expect(nextPreemption(rows, 1, 1)).toBeNull();
	});
});

describe('the trace of a replay', () => {
	it('has each line on the lane of its thread, and between its turns whether that was ready or waited', () => {
		const steps = [step(0, 1), step(1, 2, 'waits'), step(2, 2, 'preempted'), step(1, 3, 'ended'), step(0, 1, 'ended')];
		const { traceEvents } = toReplayTrace({ threads: ['MainThread'], steps, schedule: 'c1' });
		const spans = traceEvents.flatMap((event) =>
			event.ph === 'X' ? [[event.tid, event.name, event.ts / 1_000, event.dur / 1_000]] : [],
		);
		expect(spans).toEqual([
			[1, '1: first', 0, 1],
			[2, '2: second', 1, 1],
			[3, '2: second', 2, 1],
			[2, '3: third', 3, 1],
			[1, '1: first', 4, 1],
			[2, 'ready', 2, 1],
			[1, 'waiting', 1, 3],
		]);
	});
});
