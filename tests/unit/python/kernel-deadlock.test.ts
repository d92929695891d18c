import { describe, expect, test } from 'vitest';
import { answerOf, World } from './kernel-world.ts';

describe('a deadlock', () => {
	test('is told once all processes wait for each other, with what each waits for', () => {
		const world = new World();
		const main = world.main();
		const id = main.semaphore(0, 1);
		const child = main.spawn([id]);
		main.ask('process.wait', child.pid, -1);
		const end = { kind: 'end', of: 'process', names: ['Process-1'] } as const;
		const lock = { kind: 'thing', type: 'multiprocessing.Lock', method: null, name: 'lock', holder: null } as const;
		main.stick(1, end);
		expect(world.deadlocks()).toEqual([]);
		child.ask('semaphore.acquire', id, -1, false);
		child.stick(1, lock);
		expect(world.deadlocks()).toHaveLength(1);
		expect(world.deadlocks()[0]).toMatchObject([{ waitsFor: end }, { waitsFor: lock }]);
		child.stick(1, lock);
		expect(world.deadlocks()).toHaveLength(1);
	});

	test('among the threads of the only process needs no call', () => {
		const world = new World();
		world.main().stick(0);
		expect(world.deadlocks()).toHaveLength(1);
	});

	test('is not told while an answer is on its way', () => {
		const world = new World();
		const main = world.main();
		const id = main.semaphore(0, 1);
		main.ask('semaphore.acquire', id, -1, false);
		main.tell('semaphore.release', id);
		main.stick(1);
		expect(world.deadlocks()).toEqual([]);
	});

	test('is not told while a process that was stuck has been given an answer', () => {
		const world = new World();
		const main = world.main();
		const id = main.semaphore(0, 1);
		const child = main.spawn([id]);
		const waiting = main.ask('semaphore.acquire', id, -1, false);
		main.stick(1);
		child.call('semaphore.release', id);
		child.stick(0);
		expect(answerOf(waiting)).toBe(true);
		expect(world.deadlocks()).toEqual([]);
	});

	test('is not told while a process starts, computes, or is queued and can be started', () => {
		const world = new World({ cpus: 1 });
		const main = world.main();
		const child = main.spawn();
		const queued = main.spawn();
		main.ask('process.wait', child.pid, -1);
		main.stick(1);
		child.stick(0);
		expect(world.hired()).toContain(queued.pid);
		expect(world.deadlocks()).toEqual([]);
		world.start(queued.pid).stick(0);
		expect(world.deadlocks()).toHaveLength(1);
	});

	test('is not told while the reader is asked', () => {
		const world = new World();
		const main = world.main();
		main.ask('console.input', '');
		main.stick(1);
		expect(world.deadlocks()).toEqual([]);
	});

	test('is told when the process that everybody waits for has ended', () => {
		const world = new World();
		const main = world.main();
		const id = main.semaphore(0, 1);
		const child = main.spawn([id]);
		main.ask('semaphore.acquire', id, -1, false);
		main.stick(1);
		child.exit();
		expect(world.deadlocks()).toHaveLength(1);
	});

	test('names the processes for which there was no room', () => {
		const world = new World({ cpus: 1, maxProcesses: 2 });
		const main = world.main();
		const child = main.spawn();
		main.spawn([], 'Process-2');
		main.stick(0);
		child.stick(0);
		expect(world.deadlocks()[0]?.at(-1)).toEqual({
			process: 'Process-2',
			thread: 'MainThread',
			location: null,
			waitsFor: { kind: 'start', maxLive: 2 },
		});
	});
});
