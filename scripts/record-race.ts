/**
 * Records what pages show of the race in this site's CPython: every schedule of its three forms, and the bytecode with the
 * points where threads can be switched. It takes minutes, and comes out alike on every machine; after a change of the
 * engine or of a program, `tests/python/race.test.ts` says whether it is to be done again.
 */
import { writeFileSync } from 'node:fs';
import { RACES } from '../src/components/race-steps/record.ts';
import { bootInterpreter } from '../tests/unit/python/boot-interpreter.ts';
import { exploreRace, readBytecode } from './explore-race.ts';

const interpreter = await bootInterpreter();
write('recorded-bytecode', await readBytecode(interpreter));
const races = [];
for (const { file } of RACES) {
	const { isComplete, ...race } = await exploreRace(interpreter, file);
	if (!isComplete) throw new Error(`Of ${file} not all schedules could be run.`);
	races.push(race);
	console.log(`${file}: ${race.schedules} schedules, ${race.outcomes.map(({ a }) => a).join(', ')}`);
}
write('recorded-schedules', races);
process.exit();

function write(name: string, value: unknown) {
	writeFileSync(`src/demos/workloads/race/${name}.json`, `${JSON.stringify(value)}\n`);
}
