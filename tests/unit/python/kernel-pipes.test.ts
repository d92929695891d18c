import { describe, expect, test } from 'vitest';
import { CAPACITY } from '../../../src/demos/python/processes/ends.ts';
import { answerOf, bytes, World } from './kernel-world.ts';

describe('a pipe', () => {
	test('carries whole messages in order, both ways', () => {
		const main = new World().main();
		const [one, other] = main.pipe();
		expect(main.call('send', one, bytes('first'), [])).toBe(true);
		expect(main.call('send', one, bytes(''), [])).toBe(true);
		expect(main.call('send', other, bytes('back'), [])).toBe(true);
		expect(main.call('receive', other)).toBe('first');
		expect(main.call('receive', other)).toBe('');
		expect(main.call('receive', one)).toBe('back');
	});

	test('gives a message to the one who has waited longest', () => {
		const world = new World();
		const main = world.main();
		const [from, to] = main.pipe();
		const child = main.spawn([to]);
		child.tell('open', to);
		const first = child.ask('receive', to);
		const second = main.ask('receive', to);
		main.call('send', from, bytes('a'), []);
		expect(answerOf(first)).toBe('a');
		expect(answerOf(second)).toBeUndefined();
		main.call('send', from, bytes('b'), []);
		expect(answerOf(second)).toBe('b');
	});

	test('gives no message to one who has ended, or wants it no more', () => {
		const world = new World();
		const main = world.main();
		const [from, to] = main.pipe();
		const child = main.spawn([to]);
		child.tell('open', to);
		child.ask('receive', to);
		const given = main.ask('receive', to);
		main.tell('abandon', given.id);
		child.exit();
		main.call('send', from, bytes('kept'), []);
		expect(given.answer()).toBeUndefined();
		expect(main.call('receive', to)).toBe('kept');
	});

	test('ends, after its last message, when every process has closed the other end or has ended', () => {
		const world = new World();
		const main = world.main();
		const [from, to] = main.pipe();
		const children = [main.spawn([from]), main.spawn([from])];
		for (const child of children) child.tell('open', from);
		main.tell('close', from);
		children[0]?.call('send', from, bytes('last'), []);
		children[0]?.tell('close', from);
		expect(main.call('receive', to)).toBe('last');
		const waiting = main.ask('receive', to);
		expect(answerOf(waiting)).toBeUndefined();
		children[1]?.exit();
		expect(answerOf(waiting)).toBeNull();
		expect(main.call('receive', to)).toBeNull();
	});

	test('does not end while a process that was given its other end has not begun', () => {
		const world = new World({ cpus: 1 });
		const main = world.main();
		const [from, to] = main.pipe();
		const busy = main.spawn();
		const queued = main.spawn([from]);
		expect(world.hired()).not.toContain(queued.pid);
		main.tell('close', from);
		const waiting = main.ask('receive', to);
		expect(answerOf(waiting)).toBeUndefined();
		busy.exit();
		world.start(queued.pid).tell('open', from);
		queued.call('send', from, bytes('here'), []);
		expect(answerOf(waiting)).toBe('here');
	});

	test('ends when a process that was given its other end is killed before it begins', () => {
		const main = new World({ cpus: 1 }).main();
		const [from, to] = main.pipe();
		main.spawn();
		const queued = main.spawn([from]);
		main.tell('close', from);
		const waiting = main.ask('receive', to);
		main.call('kill', queued.pid, 15);
		expect(answerOf(waiting)).toBeNull();
	});

	test('is not to be sent into when nobody can receive', () => {
		const main = new World().main();
		const [from, to] = main.pipe();
		main.tell('close', to);
		expect(main.call('send', from, bytes('x'), [])).toBe(false);
	});

	test('holds up a sender as long as too much lies in it', () => {
		const main = new World().main();
		const [from, to] = main.pipe();
		const half = new Uint8Array(CAPACITY / 2);
		expect(main.call('send', from, half, [])).toBe(true);
		expect(main.call('send', from, half, [])).toBe(true);
		const third = main.ask('send', from, half, []);
		const fourth = main.ask('send', from, half, []);
		expect(answerOf(third)).toBeUndefined();
		main.call('receive', to);
		expect(answerOf(third)).toBe(true);
		expect(answerOf(fourth)).toBeUndefined();
		main.call('receive', to);
		expect(answerOf(fourth)).toBe(true);
	});

	test('holds up the sender of a large message until that is received', () => {
		const main = new World().main();
		const [from, to] = main.pipe();
		const large = main.ask('send', from, new Uint8Array(CAPACITY + 1), []);
		expect(answerOf(large)).toBeUndefined();
		main.call('receive', to);
		expect(answerOf(large)).toBe(true);
	});

	test('takes messages of one who does not wait for an answer, in their place among the others', () => {
		const main = new World().main();
		const [from, to] = main.pipe();
		main.tell('send', from, bytes('first'), []);
		main.call('send', from, bytes('second'), []);
		expect([main.call('receive', to), main.call('receive', to)]).toEqual(['first', 'second']);
		const [inner, innerPeer] = main.pipe();
		main.tell('pack', inner);
		main.tell('close', inner);
		main.tell('close', to);
		main.tell('send', from, bytes('lost'), [inner]);
		expect(main.call('receive', innerPeer)).toBeNull();
	});

	test('tells a sender that was held up that the receiver has gone', () => {
		const main = new World().main();
		const [from, to] = main.pipe();
		const large = main.ask('send', from, new Uint8Array(CAPACITY + 1), []);
		main.tell('close', to);
		expect(answerOf(large)).toBe(false);
	});
});

describe('an end that is sent through a pipe', () => {
	test('is held by the message, though the sender closes its own', () => {
		const main = new World().main();
		const [from, to] = main.pipe();
		const [inner, innerPeer] = main.pipe();
		main.tell('pack', inner);
		main.call('send', from, bytes('an end'), [inner]);
		main.tell('close', inner);
		const waiting = main.ask('receive', innerPeer);
		expect(answerOf(waiting)).toBeUndefined();
		main.call('receive', to);
		main.tell('open', inner);
		main.call('send', inner, bytes('through it'), []);
		expect(answerOf(waiting)).toBe('through it');
		main.tell('close', inner);
		expect(main.call('receive', innerPeer)).toBeNull();
	});

	test('is held from the pickling on', () => {
		const main = new World().main();
		const [inner, innerPeer] = main.pipe();
		main.tell('pack', inner);
		main.tell('close', inner);
		expect(answerOf(main.ask('receive', innerPeer))).toBeUndefined();
	});

	test('closes with the pipe if nobody receives it', () => {
		const main = new World().main();
		const [from, to] = main.pipe();
		const [inner, innerPeer] = main.pipe();
		main.tell('pack', inner);
		main.call('send', from, bytes('an end'), [inner]);
		main.tell('close', inner);
		const waiting = main.ask('receive', innerPeer);
		main.tell('close', to);
		expect(answerOf(waiting)).toBeNull();
	});

	test('closes with the process that received it and never opened it', () => {
		const main = new World().main();
		const [from, to] = main.pipe();
		const [inner, innerPeer] = main.pipe();
		const child = main.spawn([to]);
		child.tell('open', to);
		main.tell('pack', inner);
		main.call('send', from, bytes('an end'), [inner]);
		main.tell('close', inner);
		child.call('receive', to);
		const waiting = main.ask('receive', innerPeer);
		expect(answerOf(waiting)).toBeUndefined();
		child.exit();
		expect(answerOf(waiting)).toBeNull();
	});
});

describe('a listener', () => {
	test('receives the ends of those who connect', () => {
		const main = new World().main();
		const listener = main.newThing();
		expect(main.call('listen', listener, '/tmp/a')).toBe(true);
		expect(main.call('listen', main.newThing(), '/tmp/a')).toBe(false);
		const child = main.spawn();
		const [own, other] = [child.newThing(), child.newThing()];
		expect(child.call('connect', '/tmp/a', own, other)).toBe(true);
		child.call('send', own, bytes('hello'), []);
		expect(main.call('receive', listener)).toBe(String(other));
		main.tell('open', other);
		expect(main.call('receive', other)).toBe('hello');
		main.tell('close', other);
		expect(child.call('receive', own)).toBeNull();
	});

	test('leaves its address to others when it is closed', () => {
		const main = new World().main();
		const listener = main.newThing();
		main.call('listen', listener, '/tmp/a');
		main.tell('close', listener);
		expect(main.call('connect', '/tmp/a', main.newThing(), main.newThing())).toBe(false);
		expect(main.call('listen', main.newThing(), '/tmp/a')).toBe(true);
	});
});

describe('polling', () => {
	test('answers with what is ready, at once or as soon as anything is', () => {
		const world = new World();
		const main = world.main();
		const [oneFrom, oneTo] = main.pipe();
		const [, otherTo] = main.pipe();
		const child = main.spawn();
		const sentinel = child.pid * 2 ** 32;
		expect(main.call('poll', [oneTo, otherTo, sentinel], 0)).toEqual([]);
		const waiting = main.ask('poll', [oneTo, otherTo, sentinel], -1);
		main.call('send', oneFrom, bytes('x'), []);
		expect(answerOf(waiting)).toEqual([oneTo]);
		child.exit();
		expect(main.call('poll', [oneTo, otherTo, sentinel], -1)).toEqual([oneTo, sentinel]);
	});

	test('answers with nothing when the time is over, and leaves no timer behind otherwise', () => {
		const world = new World();
		const main = world.main();
		const [from, to] = main.pipe();
		const late = main.ask('poll', [to], 100);
		world.pass(99);
		expect(answerOf(late)).toBeUndefined();
		world.pass(1);
		expect(answerOf(late)).toEqual([]);
		const soon = main.ask('poll', [to], 100);
		main.call('send', from, bytes('x'), []);
		expect(answerOf(soon)).toEqual([to]);
		expect(world.timers).toBe(0);
	});

	test('finds an end ready whose peer is closed', () => {
		const main = new World().main();
		const [from, to] = main.pipe();
		const waiting = main.ask('poll', [to], -1);
		main.tell('close', from);
		expect(answerOf(waiting)).toEqual([to]);
	});
});
