import type { Page } from 'playwright-core';
import type { Benchmark, Measurement } from './benchmark.ts';
import { withPython } from './python-page.ts';

const ROUNDS = 5;
const STOP_AFTER_MS = 100;

const PROGRAMS = {
	'a loop': 'print("ready", flush=True)\nwhile True: pass\n',
	'one long call': 'print("ready", flush=True)\nsum(range(10**13))\n',
	'a sleep': 'import time\nprint("ready", flush=True)\ntime.sleep(3600)\n',
	asyncio: 'import asyncio\nprint("ready", flush=True)\nasyncio.run(asyncio.sleep(3600))\n',
	'a pool': `
from multiprocessing import Pool
def work(number):
    print("ready", flush=True)
    while True:
        pass
if __name__ == "__main__":
    with Pool(2) as pool:
        pool.map(work, range(4))
`,
};

export const benchmark: Benchmark = {
	name: 'python-stop',
	title: 'Python: from Stop to the outcome of the stopped program, the slowest of five',
	measure: (page) => withPython(page, measure),
};

async function measure(page: Page): Promise<Measurement[]> {
	const measurements: Measurement[] = [];
	for (const [what, source] of Object.entries(PROGRAMS)) {
		const times: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			times.push(
				await page.evaluate(([program, afterMs]) => window.python.timeToStop(program, afterMs), [
					{ source, cpus: 2 },
					STOP_AFTER_MS,
				] as const),
			);
		}
		measurements.push({ what, value: Math.max(...times), unit: 'ms', target: { most: 1_000 }, figures: {} });
	}
	return measurements;
}
