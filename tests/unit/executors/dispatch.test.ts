import { expect, test } from 'vitest';
import { Dispatcher } from '../../../src/demos/executors/dispatch.ts';

/** Plays a pool whose processes need `taskMs` for each task; returns the tasks of each process, batch by batch. */
function play(total: number, processes: number, taskMs: (task: number) => number) {
	let nowMs = 0;
	const dispatcher = new Dispatcher(total, processes, () => nowMs);
	const batches: number[][] = Array.from({ length: processes }, () => []);
	const performed: number[] = [];
	let events: { process: number; count: number; atMs: number }[] = [];
	const give = (process: number) => {
		const batch = dispatcher.next(process);
		if (!batch) return;
		batches[process]?.push(batch.end - batch.first);
		let lasts = 0;
		for (let task = batch.first; task < batch.end; task++) {
			performed.push(task);
			lasts += taskMs(task);
		}
		const busyUntilMs = Math.max(nowMs, ...events.filter((event) => event.process === process).map(({ atMs }) => atMs));
		events.push({ process, count: batch.end - batch.first, atMs: busyUntilMs + lasts });
	};
	for (let process = 0; process < processes; process++) give(process);
	for (;;) {
		events = events.sort((one, other) => one.atMs - other.atMs);
		const event = events.shift();
		if (!event) return { batches, performed, endMs: nowMs };
		nowMs = event.atMs;
		dispatcher.performed(event.process, event.count);
		give(event.process);
	}
}

test('every task is given once, in order', () => {
	expect(play(1_000, 3, (task) => (task % 7) / 10).performed).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
});

test('long tasks go out one by one', () => {
	expect(play(20, 2, () => 100).batches.flat()).toEqual(Array.from({ length: 20 }, () => 1));
});

test('a process gets the next task when it is free, however long the others take', () => {
	const { endMs } = play(9, 2, (task) => (task === 0 ? 80 : 10));
	expect(endMs).toBe(80);
});

test('tiny tasks go out in batches', () => {
	const { batches } = play(10_000, 2, () => 0.005);
	expect(batches.flat().length).toBeLessThan(200);
});

test('the last batches are small, so that all end together', () => {
	const { batches } = play(10_000, 2, () => 0.005);
	for (const ofProcess of batches) expect(ofProcess.at(-1)).toBeLessThan(5);
});
