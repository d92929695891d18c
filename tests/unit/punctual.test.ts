import { expect, test } from 'vitest';
import { Timetable, until } from '../../src/demos/network/punctual.ts';

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

test('a timetable acts on each item when it is due, in order, with one timer for what is due together', async () => {
	const time = lateTimers(0);
	let timers = 0;
	const acted: [string, number][] = [];
	await new Promise<void>((resolve) => {
		const act = (item: string) => {
			acted.push([item, time.now()]);
			if (acted.length === 3) resolve();
		};
		const sleep = (ms: number) => {
			timers++;
			return time.sleep(ms);
		};
		const timetable = new Timetable(act, time.now, (atMs) => until(atMs, { ...time, sleep }));
		timetable.add(1_094.2, 'first');
		timetable.add(1_094.7, 'second');
		timetable.add(1_094.7, 'third');
	});
	expect(acted.map(([item]) => item)).toEqual(['first', 'second', 'third']);
	for (const [i, dueMs] of [1_094.2, 1_094.7, 1_094.7].entries()) {
		expect(acted[i]?.[1]).toBeGreaterThanOrEqual(dueMs);
		expect(acted[i]?.[1]).toBeLessThan(dueMs + 0.21);
	}
	expect(timers).toBe(1);
});
