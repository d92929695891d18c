import { describe, expect, test } from 'vitest';
import { answerOf, bytes, type Player, World } from './kernel-world.ts';

/** One more interpreter of a process, which runs: its number, and who it is. */
function interpreterOf(world: World, process: Player): { readonly id: number; readonly player: Player } {
	const id = Number(process.call('interpreter.make', bytes('begin')));
	return { id, player: world.start(world.hired().at(-1) ?? 0) };
}

describe('an interpreter', () => {
	test('is a process of the kernel’s that belongs to another, under the name that CPython has for it', () => {
		const world = new World();
		const main = world.main();
		const { id, player } = interpreterOf(world, main);
		expect(id).toBe(1);
		const hire = world.told.findLast((message) => message.kind === 'hire');
		expect(hire).toMatchObject({ pid: player.pid, name: 'Interpreter(1)', within: { home: main.pid, interpreter: 1 } });
		expect(main.call('interpreter.list')).toEqual([1]);
		expect(player.call('interpreter.list')).toEqual([1]);
		expect(main.call('process.ended')).toEqual([]);
	});

	test('of the main process tells the page what went wrong in it, and ends with the process', () => {
		const world = new World();
		const main = world.main();
		const { player } = interpreterOf(world, main);
		world.kernel.takeFrom(player.pid, { kind: 'broken', detail: 'a fault' });
		expect(world.told).toContainEqual({ kind: 'broken', pid: player.pid, detail: 'a fault' });
		expect(world.told).toContainEqual({ kind: 'exited', pid: main.pid, code: 134 });
	});

	test('does one job at a time, and tells what came of it', () => {
		const world = new World();
		const main = world.main();
		const { id, player } = interpreterOf(world, main);
		const next = player.ask('interpreter.next');
		const outcome = main.ask('interpreter.run', id, bytes('job'));
		expect(answerOf(next)).toBe('job');
		expect(main.call('interpreter.busy', id)).toBe(true);
		expect(main.call('interpreter.run', id, bytes('another'))).toBe('running');
		expect(main.call('interpreter.close', id)).toBe('running');
		player.tell('interpreter.done', bytes('outcome'));
		expect(answerOf(outcome)).toBe('outcome');
		expect(main.call('interpreter.busy', id)).toBe(false);
	});

	test('gets the job that was there before it began', () => {
		const world = new World({ cpus: 1 });
		const main = world.main();
		main.spawn();
		const id = Number(main.call('interpreter.make', bytes('begin')));
		const outcome = main.ask('interpreter.run', id, bytes('job'));
		main.say('idle');
		world.kernel.takeFrom(world.hired()[1] ?? 0, { kind: 'idle' });
		const player = world.start(world.hired().at(-1) ?? 0);
		expect(player.call('interpreter.next')).toBe('job');
		expect(answerOf(outcome)).toBeUndefined();
	});

	test('ends when it is closed, and whoever closes it waits for that', () => {
		const world = new World();
		const main = world.main();
		const { id, player } = interpreterOf(world, main);
		const next = player.ask('interpreter.next');
		const closed = main.ask('interpreter.close', id);
		expect(answerOf(next)).toBeNull();
		expect(answerOf(closed)).toBeUndefined();
		expect(main.call('interpreter.list')).toEqual([]);
		player.exit();
		expect(answerOf(closed)).toBe('closed');
		expect(main.call('interpreter.close', id)).toBe('not-found');
	});

	test('ends with its last object, though not in the midst of a job', () => {
		const world = new World();
		const main = world.main();
		const { id, player } = interpreterOf(world, main);
		expect([main.call('interpreter.open', id), main.call('interpreter.open', id)]).toEqual([true, true]);
		main.tell('interpreter.release', id);
		expect(main.call('interpreter.list')).toEqual([id]);
		player.ask('interpreter.next');
		main.ask('interpreter.run', id, bytes('job'));
		main.tell('interpreter.release', id);
		expect(main.call('interpreter.list')).toEqual([id]);
		player.tell('interpreter.done', bytes('outcome'));
		expect(player.call('interpreter.next')).toBeNull();
	});

	test('that has not been given what it would run by is closed at once', () => {
		const world = new World({ cpus: 1 });
		const main = world.main();
		main.spawn();
		const id = Number(main.call('interpreter.make', bytes('begin')));
		expect(main.call('interpreter.close', id)).toBe('closed');
		expect(world.hired()).toHaveLength(2);
	});

	test('ends with its process, and with it goes the process when it is lost', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		const { player } = interpreterOf(world, child);
		child.exit();
		expect(world.fired()).toEqual([player.pid]);
		const other = interpreterOf(world, main);
		main.ask('interpreter.run', other.id, bytes('job'));
		world.kernel.take({ kind: 'died', pid: other.player.pid, detail: 'no memory' });
		expect(world.exited().at(-1)).toBe(`${main.pid}:134`);
	});

	test('ends the whole process where it leaves by os._exit', () => {
		const world = new World();
		const main = world.main();
		const { player } = interpreterOf(world, main);
		player.tell('process.die', 3);
		expect(world.exited()).toContain(`${main.pid}:3`);
		expect(world.fired()).toContain(player.pid);
	});

	test('is told of as gone to who waits for its job', () => {
		const world = new World();
		const main = world.main();
		const { id, player } = interpreterOf(world, main);
		player.ask('interpreter.next');
		const outcome = main.ask('interpreter.run', id, bytes('job'));
		player.exit(1);
		expect(answerOf(outcome)).toBe('gone');
	});

	test('that waits for work takes part in no deadlock but that of who waits for it', () => {
		const world = new World();
		const main = world.main();
		const { id, player } = interpreterOf(world, main);
		player.ask('interpreter.next');
		player.stick(1);
		main.ask('interpreter.run', id, bytes('job'));
		main.stick(1);
		expect(world.deadlocks()).toEqual([]);
		player.stick(0);
		expect(world.deadlocks()).toHaveLength(1);
	});
});

describe('a queue between interpreters', () => {
	test('belongs to the process, keeps order and knows its bounds', () => {
		const world = new World();
		const main = world.main();
		const { player } = interpreterOf(world, main);
		const queue = Number(main.call('queue.make', 2, 3));
		expect(queue).toBe(1);
		expect([main.call('queue.open', queue), player.call('queue.open', queue)]).toEqual([true, true]);
		expect(main.call('queue.put', queue, bytes('a'), -1)).toBe('put');
		expect(player.call('queue.put', queue, bytes('b'), -1)).toBe('put');
		expect(main.call('queue.put', queue, bytes('c'), -1)).toBe('full');
		expect(main.call('queue.about', queue)).toEqual([2, 3, 2]);
		expect([player.call('queue.get', queue), main.call('queue.get', queue)]).toEqual(['a', 'b']);
		expect(main.call('queue.get', queue)).toBe('empty');
		main.tell('queue.release', queue);
		expect(main.call('queue.list')).toEqual([queue]);
		player.tell('queue.release', queue);
		expect(main.call('queue.get', queue)).toBe('not-found');
	});

	test('loses, or keeps the places of, what an interpreter has put that has ended', () => {
		const world = new World();
		const main = world.main();
		const { player } = interpreterOf(world, main);
		const queue = Number(main.call('queue.make', 0, 1));
		player.call('queue.put', queue, bytes('removed'), -1);
		player.call('queue.put', queue, bytes('a gap'), 3);
		main.call('queue.put', queue, bytes('stays'), -1);
		player.exit();
		expect([main.call('queue.get', queue), main.call('queue.get', queue)]).toEqual([3, 'stays']);
		expect(main.call('queue.get', queue)).toBe('empty');
	});

	test('of one process is none of another’s', () => {
		const world = new World();
		const main = world.main();
		const child = main.spawn();
		const queue = Number(main.call('queue.make', 0, 3));
		expect(child.call('queue.open', queue)).toBe(false);
		expect(child.call('queue.destroy', queue)).toBe(false);
		expect(main.call('queue.destroy', queue)).toBe(true);
	});
});
