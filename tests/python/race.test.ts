/** What pages show of the race is what the engine does today; where it is not, `npm run record:race` records it anew. */
import { beforeAll, expect, test } from 'vitest';
import { exploreRace, followRace, readBytecode } from '../../scripts/explore-race.ts';
import type { RecordedRace } from '../../src/components/race-steps/record.ts';
import { recordedBytecode, recordedRace } from '../../src/components/race-steps/recorded.ts';
import type { Interpreter } from '../../src/demos/python/interpreter.ts';
import { BUILD_LIMIT_MS, bootInterpreter } from '../unit/python/boot-interpreter.ts';

let interpreter: Interpreter;
beforeAll(async () => {
	interpreter = await bootInterpreter();
}, BUILD_LIMIT_MS);

test.each(['at_once.py', 'call_inside.py'] as const)(
	'every schedule of %s leads where it is recorded to lead',
	async (file) => {
		const { isComplete, ...found } = await exploreRace(interpreter, file);
		expect(isComplete).toBe(true);
		expect(sorted(found)).toEqual(sorted(recordedRace(file)));
	},
);

test('under the lock, schedules with few preemptions lead where all do, and the shortest go as recorded', async () => {
	const file = 'call_under_lock.py';
	const { outcomes } = recordedRace(file);
	const found = await exploreRace(interpreter, file, 40);
	expect(outcomes.map(({ a }) => a)).toEqual(expect.arrayContaining(found.outcomes.map(({ a }) => a)));
	for (const { a, shortest, steps } of outcomes) {
		expect(await followRace(interpreter, file, shortest)).toEqual({ a, steps });
	}
});

test('the bytecode is that of this CPython, and it can be switched where it is marked', async () => {
	expect(await readBytecode(interpreter)).toEqual(recordedBytecode);
});

function sorted(race: RecordedRace): RecordedRace {
	return { ...race, outcomes: race.outcomes.toSorted((one, other) => one.a - other.a) };
}
