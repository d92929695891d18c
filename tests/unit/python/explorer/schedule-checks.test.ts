/** What an exploration says of a check that is to hold under every schedule. */
import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../../../src/demos/python/client/schedule-verdict.ts';
import type { Outcome, RunEnd, Tried } from '../../../../src/demos/python/explorer/contract.ts';

const outcome = (end: Partial<RunEnd>, preemptions = 0): Outcome => ({
	id: JSON.stringify(end),
	end: { kind: 'exit', exitCode: 0, failure: null, output: [], ...end },
	count: 1,
	schedule: `c1-x-${preemptions}`,
	preemptions,
	isConfirmed: true,
});

const tried: Tried = {
	...{ baseline: 1, pct: 0, random: 0, search: 0, distinct: 1, shrinking: 0 },
	completePreemptions: 0,
	isComplete: false,
};
const explored = (outcomes: readonly Outcome[]) => ({ outcomes, runs: 200, tried, flaws: [], status: 'done' as const });

describe('a check under schedules', () => {
	test('has passed where every outcome is fine, and says under how many', () => {
		const verdict = verdictOf(explored([outcome({}), outcome({ output: [{ stream: 'stdout', text: 'x' }] })]));
		expect(verdict).toEqual({ status: 'passed', tried: { runs: 200, isComplete: false } });
	});

	test('has failed by the schedule that stops threads least often', () => {
		const ends = [outcome({}), outcome({ failedCheck: 'three' }, 3), outcome({ failedCheck: 'one' }, 1)];
		const schedule = { text: 'c1-x-1', end: 'exit' };
		expect(verdictOf(explored(ends))).toEqual({ status: 'failed', message: 'one', schedule });
	});

	test.each([
		[{ kind: 'deadlock', exitCode: null } as const, 'deadlock', ''],
		[{ kind: 'endless', exitCode: null } as const, 'endless', ''],
		[{ exitCode: 3, failure: { kind: 'exit-code', detail: 'Exit code 3.' } } as const, 'exit', 'Exit code 3.'],
	])('has failed where the program itself did not end well: %j', (end, kind, message) => {
		expect(verdictOf(explored([outcome(end)]))).toMatchObject({ status: 'failed', message, schedule: { end: kind } });
	});

	test('was not run where schedules are not all that matters', () => {
		const unexplored = { status: 'not-run', reason: 'unexplored' };
		expect(verdictOf({ ...explored([]), flaws: ['processes'] })).toEqual(unexplored);
		expect(verdictOf({ ...explored([]), status: 'failed' })).toEqual(unexplored);
	});
});
