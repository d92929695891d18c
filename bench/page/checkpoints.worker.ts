import { workload } from '../../src/demos/workloads/sum-of-squares/workload.ts';
import { inTurn, timed } from './timing.ts';

const CARRY = 2 ** 52;

/** `sumOfSquares` of the workload without its checkpoints. */
function plain(n: number): string {
	let low = 0;
	let carries = 0;
	for (let i = 0; i < n; i++) {
		low += i * i;
		if (low >= CARRY) {
			low -= CARRY;
			carries++;
		}
	}
	return String(BigInt(carries) * BigInt(CARRY) + BigInt(low));
}

function generator(n: number): string {
	const body = workload.perform(n, { fetch: () => Promise.reject(), sleep: async () => {}, memory: null });
	let step = body.next();
	while (!step.done) step = body.next();
	return step.value;
}

self.onmessage = async ({ data: terms }: MessageEvent<number>) => {
	if (plain(terms) !== generator(terms)) throw new Error('The plain loop and the generator disagree.');
	const times = await inTurn(15, {
		plain: () => timed(async () => plain(terms)),
		generator: () => timed(async () => generator(terms)),
	});
	self.postMessage(times);
};
