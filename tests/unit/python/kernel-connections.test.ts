import { describe, expect, test } from 'vitest';
import { CAPACITY } from '../../../src/demos/python/processes/connection-ends.ts';
import { answerOf, bytes, World } from './kernel-world.ts';

describe('a connection', () => {
	test('carries whole messages in order, both ways', () => {
		const main = new World().main();
		const [one, other] = main.connection();
		expect(main.call('connection.send', one, bytes('first'), [])).toBe(true);
		expect(main.call('connection.send', one, bytes(''), [])).toBe(true);
		expect(main.call('connection.send', other, bytes('back'), [])).toBe(true);
		expect(main.call('connection.receive', other)).toBe('first');
		expect(main.call('connection.receive', other)).toBe('');
		expect(main.call('connection.receive', one)).toBe('back');
	});

	test('gives a message to the one who has waited longest', () => {
		const world = new World();
		const main = world.main();
		const [from, to] = main.connection();
		const child = main.spawn([to]);
		child.tell('thing.open', to);
		const first = child.ask('connection.receive', to);
		const second = main.ask('connection.receive', to);
		main.call('connection.send', from, bytes('a'), []);
		expect(answerOf(first)).toBe('a');
		expect(answerOf(second)).toBeUndefined();
		main.call('connection.send', from, bytes('b'), []);
		expect(answerOf(second)).toBe('b');
	});

	test('gives no message to one who has ended, or wants it no more', () => {
		const world = new World();
		const main = world.main();
		const [from, to] = main.connection();
		const child = main.spawn([to]);
		child.tell('thing.open', to);
		child.ask('connection.receive', to);
		const given = main.ask('connection.receive', to);
		main.tell('call.abandon', given.id);
		child.exit();
		main.call('connection.send', from, bytes('kept'), []);
		expect(given.answer()).toBeUndefined();
		expect(main.call('connection.receive', to)).toBe('kept');
	});

	test('ends, after its last message, when every process has closed the other end or has ended', () => {
		const world = new World();
		const main = world.main();
		const [from, to] = main.connection();
		const children = [main.spawn([from]), main.spawn([from])];
		for (const child of children) child.tell('thing.open', from);
		main.tell('thing.close', from);
		children[0]?.call('connection.send', from, bytes('last'), []);
		children[0]?.tell('thing.close', from);
		expect(main.call('connection.receive', to)).toBe('last');
		const waiting = main.ask('connection.receive', to);
		expect(answerOf(waiting)).toBeUndefined();
		children[1]?.exit();
		expect(answerOf(waiting)).toBeNull();
		expect(main.call('connection.receive', to)).toBeNull();
	});

	test('does not end while a process that was given its other end has not begun', () => {
		const world = new World({ cpus: 1 });
		const main = world.main();
		const [from, to] = main.connection();
		const busy = main.spawn();
		const queued = main.spawn([from]);
		expect(world.hired()).not.toContain(queued.pid);
		main.tell('thing.close', from);
		const waiting = main.ask('connection.receive', to);
		expect(answerOf(waiting)).toBeUndefined();
		busy.exit();
		world.start(queued.pid).tell('thing.open', from);
		queued.call('connection.send', from, bytes('here'), []);
		expect(answerOf(waiting)).toBe('here');
	});

	test('ends when a process that was given its other end is killed before it begins', () => {
		const main = new World({ cpus: 1 }).main();
		const [from, to] = main.connection();
		main.spawn();
		const queued = main.spawn([from]);
		main.tell('thing.close', from);
		const waiting = main.ask('connection.receive', to);
		main.call('process.kill', queued.pid, 15);
		expect(answerOf(waiting)).toBeNull();
	});

	test('is not to be sent into when nobody can receive', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		main.tell('thing.close', to);
		expect(main.call('connection.send', from, bytes('x'), [])).toBe(false);
	});

	test('holds up a sender as long as too much lies in it', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		const half = new Uint8Array(CAPACITY / 2);
		expect(main.call('connection.send', from, half, [])).toBe(true);
		expect(main.call('connection.send', from, half, [])).toBe(true);
		const third = main.ask('connection.send', from, half, []);
		const fourth = main.ask('connection.send', from, half, []);
		expect(answerOf(third)).toBeUndefined();
		main.call('connection.receive', to);
		expect(answerOf(third)).toBe(true);
		expect(answerOf(fourth)).toBeUndefined();
		main.call('connection.receive', to);
		expect(answerOf(fourth)).toBe(true);
	});

	test('holds up the sender of a large message until that is received', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		const large = main.ask('connection.send', from, new Uint8Array(CAPACITY + 1), []);
		expect(answerOf(large)).toBeUndefined();
		main.call('connection.receive', to);
		expect(answerOf(large)).toBe(true);
	});

	test('takes messages of one who does not wait for an answer, in their place among the others', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		main.tell('connection.send', from, bytes('first'), []);
		main.call('connection.send', from, bytes('second'), []);
		expect([main.call('connection.receive', to), main.call('connection.receive', to)]).toEqual(['first', 'second']);
		const [inner, innerPeer] = main.connection();
		main.tell('thing.pack', inner);
		main.tell('thing.close', inner);
		main.tell('thing.close', to);
		main.tell('connection.send', from, bytes('lost'), [inner]);
		expect(main.call('connection.receive', innerPeer)).toBeNull();
	});

	test('tells a sender that was held up that the receiver has gone', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		const large = main.ask('connection.send', from, new Uint8Array(CAPACITY + 1), []);
		main.tell('thing.close', to);
		expect(answerOf(large)).toBe(false);
	});
});

describe('an end that is sent through a pipe', () => {
	test('is held by the message, though the sender closes its own', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		const [inner, innerPeer] = main.connection();
		main.tell('thing.pack', inner);
		main.call('connection.send', from, bytes('an end'), [inner]);
		main.tell('thing.close', inner);
		const waiting = main.ask('connection.receive', innerPeer);
		expect(answerOf(waiting)).toBeUndefined();
		main.call('connection.receive', to);
		main.tell('thing.open', inner);
		main.call('connection.send', inner, bytes('through it'), []);
		expect(answerOf(waiting)).toBe('through it');
		main.tell('thing.close', inner);
		expect(main.call('connection.receive', innerPeer)).toBeNull();
	});

	test('is held from the pickling on', () => {
		const main = new World().main();
		const [inner, innerPeer] = main.connection();
		main.tell('thing.pack', inner);
		main.tell('thing.close', inner);
		expect(answerOf(main.ask('connection.receive', innerPeer))).toBeUndefined();
	});

	test('closes with the pipe if nobody receives it', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		const [inner, innerPeer] = main.connection();
		main.tell('thing.pack', inner);
		main.call('connection.send', from, bytes('an end'), [inner]);
		main.tell('thing.close', inner);
		const waiting = main.ask('connection.receive', innerPeer);
		main.tell('thing.close', to);
		expect(answerOf(waiting)).toBeNull();
	});

	test('closes with the process that received it and never opened it', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		const [inner, innerPeer] = main.connection();
		const child = main.spawn([to]);
		child.tell('thing.open', to);
		main.tell('thing.pack', inner);
		main.call('connection.send', from, bytes('an end'), [inner]);
		main.tell('thing.close', inner);
		child.call('connection.receive', to);
		const waiting = main.ask('connection.receive', innerPeer);
		expect(answerOf(waiting)).toBeUndefined();
		child.exit();
		expect(answerOf(waiting)).toBeNull();
	});
});

describe('a listener', () => {
	test('receives the ends of those who connect', () => {
		const main = new World().main();
		const listener = main.newThing();
		expect(main.call('connection.listen', listener, '/tmp/a')).toBe(true);
		expect(main.call('connection.listen', main.newThing(), '/tmp/a')).toBe(false);
		const child = main.spawn();
		const [own, other] = [child.newThing(), child.newThing()];
		expect(child.call('connection.connect', '/tmp/a', own, other)).toBe(true);
		child.call('connection.send', own, bytes('hello'), []);
		expect(main.call('connection.receive', listener)).toBe(String(other));
		main.tell('thing.open', other);
		expect(main.call('connection.receive', other)).toBe('hello');
		main.tell('thing.close', other);
		expect(child.call('connection.receive', own)).toBeNull();
	});

	test('leaves its address to others when it is closed', () => {
		const main = new World().main();
		const listener = main.newThing();
		main.call('connection.listen', listener, '/tmp/a');
		main.tell('thing.close', listener);
		expect(main.call('connection.connect', '/tmp/a', main.newThing(), main.newThing())).toBe(false);
		expect(main.call('connection.listen', main.newThing(), '/tmp/a')).toBe(true);
	});
});

describe('polling', () => {
	test('answers with what is ready, at once or as soon as anything is', () => {
		const world = new World();
		const main = world.main();
		const [oneFrom, oneTo] = main.connection();
		const [, otherTo] = main.connection();
		const child = main.spawn();
		const sentinel = child.pid * 2 ** 32;
		expect(main.call('thing.poll', [oneTo, otherTo, sentinel], 0)).toEqual([]);
		const waiting = main.ask('thing.poll', [oneTo, otherTo, sentinel], -1);
		main.call('connection.send', oneFrom, bytes('x'), []);
		expect(answerOf(waiting)).toEqual([oneTo]);
		child.exit();
		expect(main.call('thing.poll', [oneTo, otherTo, sentinel], -1)).toEqual([oneTo, sentinel]);
	});

	test('answers with nothing when the time is over, and leaves no timer behind otherwise', () => {
		const world = new World();
		const main = world.main();
		const [from, to] = main.connection();
		const late = main.ask('thing.poll', [to], 100);
		world.pass(99);
		expect(answerOf(late)).toBeUndefined();
		world.pass(1);
		expect(answerOf(late)).toEqual([]);
		const soon = main.ask('thing.poll', [to], 100);
		main.call('connection.send', from, bytes('x'), []);
		expect(answerOf(soon)).toEqual([to]);
		expect(world.timers).toBe(0);
	});

	test('finds an end ready whose peer is closed', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		const waiting = main.ask('thing.poll', [to], -1);
		main.tell('thing.close', from);
		expect(answerOf(waiting)).toEqual([to]);
	});
});
