import { describe, expect, test } from 'vitest';
import { answerOf, World } from './kernel-world.ts';

describe('a semaphore', () => {
	test('is acquired as often as its value says, then waited for in order', () => {
		const world = new World();
		const main = world.main();
		const id = main.semaphore(2, 2);
		const child = main.spawn([id]);
		expect([main.call('semaphore.acquire', id, -1, false), child.call('semaphore.acquire', id, -1, false)]).toEqual([
			true,
			true,
		]);
		expect(main.call('semaphore.acquire', id, 0, false)).toBe(false);
		const [first, second] = [
			child.ask('semaphore.acquire', id, -1, false),
			main.ask('semaphore.acquire', id, -1, false),
		];
		expect(main.call('semaphore.release', id)).toBe(true);
		expect([answerOf(first), answerOf(second)]).toEqual([true, undefined]);
		main.tell('semaphore.release', id);
		expect(answerOf(second)).toBe(true);
		expect(main.call('semaphore.value', id)).toBe(0);
	});

	test('refuses to rise above its maximum', () => {
		const main = new World().main();
		const id = main.semaphore(1, 1);
		expect(main.call('semaphore.release', id)).toBe(false);
		expect(main.call('semaphore.value', id)).toBe(1);
	});

	test('is waited for no longer than asked', () => {
		const world = new World();
		const main = world.main();
		const id = main.semaphore(0, 1);
		const impatient = main.ask('semaphore.acquire', id, 10, false);
		world.pass(10);
		expect(answerOf(impatient)).toBe(false);
		main.call('semaphore.release', id);
		expect(main.call('semaphore.value', id)).toBe(1);
	});

	test('is not given to a process that has ended while it waited', () => {
		const main = new World().main();
		const id = main.semaphore(0, 1);
		const child = main.spawn([id]);
		child.ask('semaphore.acquire', id, -1, false);
		const own = main.ask('semaphore.acquire', id, -1, false);
		main.call('process.kill', child.pid, 9);
		main.call('semaphore.release', id);
		expect(answerOf(own)).toBe(true);
	});

	test('stays acquired when the process that acquired it has ended', () => {
		const main = new World().main();
		const id = main.semaphore(1, 1);
		const child = main.spawn([id]);
		child.call('semaphore.acquire', id, -1, false);
		main.call('process.kill', child.pid, 9);
		expect(main.call('semaphore.acquire', id, 0, false)).toBe(false);
	});

	test('that was lent is free when its process has ended, since that may have released it without a word', () => {
		const main = new World().main();
		const id = main.semaphore(1, 1);
		const child = main.spawn([id]);
		expect(child.call('semaphore.acquire', id, 0, true)).toBe(true);
		const waiting = main.ask('semaphore.acquire', id, -1, false);
		expect(answerOf(waiting)).toBeUndefined();
		main.call('process.kill', child.pid, 9);
		expect(answerOf(waiting)).toBe(true);
	});

	test('that was lent stays acquired when its process has said that it holds it', () => {
		const main = new World().main();
		const id = main.semaphore(1, 1);
		const child = main.spawn([id]);
		child.call('semaphore.acquire', id, 0, true);
		child.tell('semaphore.settle', [], [id]);
		main.call('process.kill', child.pid, 9);
		expect(main.call('semaphore.acquire', id, 0, false)).toBe(false);
	});

	test('that is lent anew by who holds it is free again when its process has ended', () => {
		const main = new World().main();
		const id = main.semaphore(1, 1);
		const child = main.spawn([id]);
		child.call('semaphore.acquire', id, 0, false);
		child.tell('semaphore.lend', id);
		main.call('process.kill', child.pid, 9);
		expect(main.call('semaphore.acquire', id, 0, false)).toBe(true);
	});

	test('that was lent goes to who waits longest when it is given up, and is lent to it as it asked', () => {
		const main = new World().main();
		const id = main.semaphore(1, 1);
		const [first, second] = [main.spawn([id]), main.spawn([id])];
		main.call('semaphore.acquire', id, 0, true);
		const asked = [first.ask('semaphore.acquire', id, -1, true), second.ask('semaphore.acquire', id, -1, false)];
		main.tell('semaphore.settle', [id], []);
		expect(asked.map(answerOf)).toEqual([true, undefined]);
		main.call('process.kill', first.pid, 9);
		expect(asked.map(answerOf)).toEqual([true, true]);
		main.call('process.kill', second.pid, 9);
		expect(main.call('semaphore.acquire', id, 0, false)).toBe(false);
	});

	test('is there for a child, though its parent has let it go before the child began', () => {
		const world = new World({ cpus: 1 });
		const main = world.main();
		main.spawn().say('idle');
		const id = main.semaphore(1, 1);
		const child = main.spawn([id]);
		main.tell('thing.close', id);
		child.tell('thing.open', id);
		expect(child.call('semaphore.acquire', id, -1, false)).toBe(true);
		child.tell('thing.close', id);
		expect(() => child.call('semaphore.acquire', id, -1, false)).toThrow(`There is no semaphore ${id}.`);
	});
});

describe('a memory', () => {
	test('is read and written by all who have it', () => {
		const main = new World().main();
		const id = main.newThing();
		expect(main.call('memory.make', id, 4)).toBe(true);
		const child = main.spawn([id]);
		child.tell('thing.open', id);
		child.tell('memory.write', id, 1, new Uint8Array([7, 8]));
		expect(main.ask('memory.read', id, 0, 4).answer()).toMatchObject({ value: new Uint8Array([0, 7, 8, 0]) });
	});

	test('is read and written in pieces, of several memories at once', () => {
		const main = new World().main();
		const [one, other] = [main.newThing(), main.newThing()];
		for (const id of [one, other]) main.call('memory.make', id, 4);
		main.tell('memory.write_pieces', [one, other, one], [0, 1, 1], [2, 1, 2], new Uint8Array([1, 2, 3, 4, 5]));
		const read = main.ask('memory.read_pieces', [one, other], [0, 1], [4, 2]);
		expect(read.answer()).toMatchObject({ value: new Uint8Array([1, 4, 5, 0, 3, 0]) });
	});

	test('is gone when nobody has it', () => {
		const main = new World().main();
		const id = main.newThing();
		expect(main.call('memory.make', id, 4)).toBe(true);
		main.tell('thing.close', id);
		expect(() => main.call('memory.read', id, 0, 4)).toThrow(`There is no memory ${id}.`);
	});

	test('is refused where all together would be too much, and room comes back', () => {
		const main = new World().main();
		const [large, another] = [main.newThing(), main.newThing()];
		expect(main.call('memory.make', large, 300 * 2 ** 20)).toBe(true);
		expect(main.call('memory.make', another, 300 * 2 ** 20)).toBe(false);
		expect(main.call('memory.make', another, 1e12)).toBe(false);
		main.tell('thing.close', large);
		expect(main.call('memory.make', another, 300 * 2 ** 20)).toBe(true);
	});

	test('that has a name is found by it, and stays as long as it has it', () => {
		const main = new World().main();
		const id = main.newThing();
		expect(main.call('memory.make', id, 4)).toBe(true);
		expect(main.call('memory.name', id, '/a')).toBe(true);
		expect(main.call('memory.name', id, '/a')).toBe(false);
		main.tell('thing.close', id);
		const child = main.spawn();
		expect(child.call('memory.find', '/b')).toBeNull();
		expect(child.call('memory.find', '/a')).toEqual([id, 4]);
		child.tell('thing.open', id);
		expect(child.call('memory.unname', '/a')).toBe(true);
		expect(child.call('memory.unname', '/a')).toBe(false);
		child.tell('memory.write', id, 0, new Uint8Array([1]));
		child.tell('thing.close', id);
		expect(() => child.call('memory.read', id, 0, 1)).toThrow(`There is no memory ${id}.`);
	});
});
