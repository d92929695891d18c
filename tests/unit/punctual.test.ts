import { expect, test } from 'vitest';
import { until } from '../../src/demos/network/punctual.ts';

/** A clock whose timers come so much later than they should, and on which a turn of the event loop takes 0.1 ms. */
function lateTimers(lateMs: number) {
	let nowMs = 1_000;
	let turns = 0;
	return {
		now: () => nowMs,
		sleep: async (ms: number) => {
			nowMs += ms + lateMs;
		},
		turn: async () => {
			nowMs += 0.1;
			turns++;
		},
		turnCount: () => turns,
	};
}

test.each([-0.9, 0, 1, 1.4])('an answer is due to a turn, with timers that come %s ms late', async (lateMs) => {
	for (const delayMs of [0.5, 1, 2.2, 94, 93.7]) {
		const time = lateTimers(lateMs);
		await until(1_000 + delayMs, time);
		expect(time.now()).toBeGreaterThanOrEqual(1_000 + delayMs);
		expect(time.now()).toBeLessThan(1_000 + delayMs + 0.11);
		expect(time.turnCount()).toBeLessThan(40);
	}
});

test('what is due already waits for nothing', async () => {
	const time = lateTimers(0);
	await until(990, time);
	expect(time.now()).toBe(1_000);
});
