/** The race as this site's CPython ran it. */
import bytecode from '../../demos/workloads/race/recorded-bytecode.json';
import schedules from '../../demos/workloads/race/recorded-schedules.json';
import { ANSWERS } from './by-hand.ts';
import type { RaceFile, RecordedBytecode, RecordedRace } from './record.ts';

export const recordedBytecode: RecordedBytecode = bytecode as RecordedBytecode;

export function recordedRace(file: RaceFile): RecordedRace {
	const found = (schedules as readonly RecordedRace[]).find((race) => race.file === file);
	if (!found) throw new Error(`Of ${file} nothing is recorded.`);
	return { ...found, outcomes: ANSWERS.flatMap((answer) => found.outcomes.filter(({ a }) => a === answer)) };
}
