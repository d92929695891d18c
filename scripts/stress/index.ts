/**
 * What takes too long for the tests: `npm run stress`, or with other numbers than these, of which 0 leaves a part out:
 * `npm run stress -- --seconds 60 --schedules 500 --replays 10 --halted 1`. Exits with 1 where anything does not hold.
 */
import { parseArgs } from 'node:util';
import { passesHalted } from './halted.ts';
import { survivesLoad } from './load.ts';
import { replaysAlike } from './replays.ts';
import { areCorrectUnder } from './schedules.ts';

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '600' },
		schedules: { type: 'string', default: '10000' },
		replays: { type: 'string', default: '100' },
		halted: { type: 'string', default: '3' },
	},
});

const parts = [
	{ title: 'Seconds under load', count: countOf('seconds'), holds: survivesLoad },
	{ title: 'Schedules of each correct program', count: countOf('schedules'), holds: areCorrectUnder },
	{ title: 'Replays of each outcome', count: countOf('replays'), holds: replaysAlike },
	{ title: 'Tests in browsers that stand still time and again', count: countOf('halted'), holds: passesHalted },
];
for (const { title, count, holds } of parts) {
	if (count === 0) continue;
	console.log(`\n== ${title}: ${count}`);
	if (!(await holds(count))) process.exitCode = 1;
}

function countOf(name: keyof typeof values): number {
	const count = Number(values[name]);
	if (!Number.isInteger(count) || count < 0) throw new Error(`--${name} takes a whole number, not ${values[name]}`);
	return count;
}
