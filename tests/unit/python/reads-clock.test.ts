import { expect, test } from 'vitest';
import { readsClock } from '../../../src/demos/python/client/reads-clock.ts';

test.each([
	'import time\nprint(time.time())',
	'from time import time\nstarted = time()',
	'import time as t\nt.time_ns()',
	'from time import perf_counter as now',
	'time.monotonic()',
	'loop.time()',
	'python -m timeit',
	'datetime.now()',
])('a program that reads a clock is told by its text: %j', (source) => {
	expect(readsClock(source)).toBe(true);
});

test.each(['print("hello")', 'import time\ntime.sleep(1)', 'def runtime(): pass', 'timeout = 3', 'times(3)'])(
	'a program that reads none need not wait: %j',
	(source) => {
		expect(readsClock(source)).toBe(false);
	},
);
