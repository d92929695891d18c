/** Signals of processes that are played; how Python calls its handlers is in tests/python/programs/signals. */
import { describe, expect, test } from 'vitest';
import { type Player, World } from './kernel-world.ts';

const TERM = 15;
const ALARM = 14;
const USER = 10;
const [DEFAULT, IGNORED, HANDLED] = [0, 1, 2];

function pair() {
	const world = new World();
	const main = world.main();
	return { world, main, child: main.spawn() };
}

const codeOf = (main: Player, child: Player) => {
	const ended = main.call('process.wait', child.pid, 0);
	return Array.isArray(ended) ? ended[1] : ended;
};

test('a signal does what its process has said last', () => {
	const { world, main, child } = pair();
	child.tell('signal.react', TERM, HANDLED);
	main.call('process.kill', child.pid, TERM);
	child.tell('signal.react', TERM, IGNORED);
	main.call('process.kill', child.pid, TERM);
	expect(world.signals).toEqual([`${child.pid}:${TERM}`]);
	expect(codeOf(main, child)).toBeNull();
	child.tell('signal.react', TERM, DEFAULT);
	main.call('process.kill', child.pid, TERM);
	expect(codeOf(main, child)).toBe(-TERM);
	expect(world.fired()).toEqual([child.pid]);
});

test('nothing is said that SIGKILL would heed', () => {
	const { main, child } = pair();
	child.tell('signal.react', 9, IGNORED);
	child.call('signal.mask', [9]);
	main.call('process.kill', child.pid, 9);
	expect(codeOf(main, child)).toBe(-9);
});

describe('a signal that is kept back', () => {
	test('comes once, when it is let through, before the answer', () => {
		const { world, main, child } = pair();
		child.tell('signal.react', USER, HANDLED);
		child.call('signal.mask', [USER, TERM]);
		for (const signal of [USER, USER, TERM]) main.call('process.kill', child.pid, signal);
		expect(child.call('signal.pending')).toEqual([USER, TERM]);
		child.call('signal.mask', [TERM]);
		expect(world.signals).toEqual([`${child.pid}:${USER}`]);
		expect(child.call('signal.pending')).toEqual([TERM]);
	});

	test('ends the process when it is let through and nobody handles it', () => {
		const { main, child } = pair();
		child.call('signal.mask', [TERM]);
		main.call('process.kill', child.pid, TERM);
		expect(codeOf(main, child)).toBeNull();
		child.ask('signal.mask', []);
		expect(codeOf(main, child)).toBe(-TERM);
	});
});

describe('waiting', () => {
	test('takes a signal from its handler, one that was kept back first', () => {
		const { world, main, child } = pair();
		child.tell('signal.react', USER, HANDLED);
		child.call('signal.mask', [USER]);
		main.call('process.kill', child.pid, USER);
		expect(child.call('signal.wait', [USER, TERM], -1)).toBe(USER);
		const asked = child.ask('signal.wait', [USER, TERM], -1);
		main.call('process.kill', child.pid, TERM);
		expect(asked.answer()).toMatchObject({ value: TERM });
		expect(world.signals).toEqual([]);
	});

	test('for a time ends with it', () => {
		const { world, child } = pair();
		expect(child.call('signal.wait', [USER], 0)).toBeNull();
		const asked = child.ask('signal.wait', [USER], 100);
		world.pass(100);
		expect(asked.answer()).toMatchObject({ value: null });
	});

	test('for any handler ends when one is called, not when a signal is ignored', () => {
		const { main, child } = pair();
		child.tell('signal.react', USER, HANDLED);
		child.tell('signal.react', TERM, IGNORED);
		const asked = child.ask('signal.pause');
		main.call('process.kill', child.pid, TERM);
		expect(asked.answer()).toBeUndefined();
		main.call('process.kill', child.pid, USER);
		expect(asked.answer()).toMatchObject({ kind: 'result' });
	});
});

describe('an alarm', () => {
	test('rings once, or again and again until it is put off', () => {
		const { world, child } = pair();
		child.tell('signal.react', ALARM, HANDLED);
		child.tell('signal.alarm', 50, -1);
		world.pass(50);
		world.pass(50);
		expect(world.signals).toHaveLength(1);
		child.tell('signal.alarm', 50, 10);
		for (const ms of [50, 10, 10]) world.pass(ms);
		child.tell('signal.alarm', -1, -1);
		world.pass(100);
		expect(world.signals).toHaveLength(4);
		expect(world.timers).toBe(0);
	});

	test('is put off with the end of its process', () => {
		const { world, child } = pair();
		child.tell('signal.alarm', 50, 10);
		child.exit();
		expect(world.timers).toBe(0);
	});

	test('that is to ring is no deadlock', () => {
		const world = new World();
		const main = world.main();
		main.tell('signal.react', ALARM, HANDLED);
		main.tell('signal.alarm', 50, -1);
		main.stick(0);
		expect(world.deadlocks()).toEqual([]);
		world.pass(50);
		main.stick(0);
		expect(world.deadlocks()).toHaveLength(1);
	});
});
