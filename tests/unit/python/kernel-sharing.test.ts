import { describe, expect, test } from 'vitest';
import { answerOf, World } from './kernel-world.ts';

describe('a semaphore', () => {
	test('is acquired as often as its value says, then waited for in order', () => {
		const world = new World();
		const main = world.main();
		const id = main.semaphore(2, 2);
		const child = main.spawn([id]);
		expect([main.call('acquire', id, -1), child.call('acquire', id, -1)]).toEqual([true, true]);
		expect(main.call('acquire', id, 0)).toBe(false);
		const [first, second] = [child.ask('acquire', id, -1), main.ask('acquire', id, -1)];
		expect(main.call('release', id)).toBe(true);
		expect([answerOf(first), answerOf(second)]).toEqual([true, undefined]);
		main.tell('release', id);
		expect(answerOf(second)).toBe(true);
		expect(main.call('value', id)).toBe(0);
	});

	test('refuses to rise above its maximum', () => {
		const main = new World().main();
		const id = main.semaphore(1, 1);
		expect(main.call('release', id)).toBe(false);
		expect(main.call('value', id)).toBe(1);
	});

	test('is waited for no longer than asked', () => {
		const world = new World();
		const main = world.main();
		const id = main.semaphore(0, 1);
		const impatient = main.ask('acquire', id, 10);
		world.pass(10);
		expect(answerOf(impatient)).toBe(false);
		main.call('release', id);
		expect(main.call('value', id)).toBe(1);
	});

	test('is not given to a process that has ended while it waited', () => {
		const main = new World().main();
		const id = main.semaphore(0, 1);
		const child = main.spawn([id]);
		child.ask('acquire', id, -1);
		const own = main.ask('acquire', id, -1);
		main.call('kill', child.pid, 9);
		main.call('release', id);
		expect(answerOf(own)).toBe(true);
	});

	test('stays acquired when the process that acquired it has ended', () => {
		const main = new World().main();
		const id = main.semaphore(1, 1);
		const child = main.spawn([id]);
		child.call('acquire', id, -1);
		main.call('kill', child.pid, 9);
		expect(main.call('acquire', id, 0)).toBe(false);
	});

	test('is there for a child, though its parent has let it go before the child began', () => {
		const world = new World({ cpus: 1 });
		const main = world.main();
		main.spawn().say('idle');
		const id = main.semaphore(1, 1);
		const child = main.spawn([id]);
		main.tell('close', id);
		child.tell('open', id);
		expect(child.call('acquire', id, -1)).toBe(true);
		child.tell('close', id);
		expect(() => child.call('acquire', id, -1)).toThrow(`There is no semaphore ${id}.`);
	});
});

describe('a memory', () => {
	test('is read and written by all who have it', () => {
		const main = new World().main();
		const id = main.newThing();
		expect(main.call('memory', id, 4)).toBe(true);
		const child = main.spawn([id]);
		child.tell('open', id);
		child.tell('write', id, 1, new Uint8Array([7, 8]));
		expect(main.ask('read', id, 0, 4).answer()).toMatchObject({ value: new Uint8Array([0, 7, 8, 0]) });
	});

	test('is gone when nobody has it', () => {
		const main = new World().main();
		const id = main.newThing();
		expect(main.call('memory', id, 4)).toBe(true);
		main.tell('close', id);
		expect(() => main.call('read', id, 0, 4)).toThrow(`There is no memory ${id}.`);
	});

	test('is refused where all together would be too much, and room comes back', () => {
		const main = new World().main();
		const [large, another] = [main.newThing(), main.newThing()];
		expect(main.call('memory', large, 300 * 2 ** 20)).toBe(true);
		expect(main.call('memory', another, 300 * 2 ** 20)).toBe(false);
		expect(main.call('memory', another, 1e12)).toBe(false);
		main.tell('close', large);
		expect(main.call('memory', another, 300 * 2 ** 20)).toBe(true);
	});

	test('that has a name is found by it, and stays as long as it has it', () => {
		const main = new World().main();
		const id = main.newThing();
		expect(main.call('memory', id, 4)).toBe(true);
		expect(main.call('name', id, '/a')).toBe(true);
		expect(main.call('name', id, '/a')).toBe(false);
		main.tell('close', id);
		const child = main.spawn();
		expect(child.call('find', '/b')).toBeNull();
		expect(child.call('find', '/a')).toEqual([id, 4]);
		child.tell('open', id);
		expect(child.call('unname', '/a')).toBe(true);
		expect(child.call('unname', '/a')).toBe(false);
		child.tell('write', id, 0, new Uint8Array([1]));
		child.tell('close', id);
		expect(() => child.call('read', id, 0, 1)).toThrow(`There is no memory ${id}.`);
	});
});
