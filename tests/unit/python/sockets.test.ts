import { describe, expect, test } from 'vitest';
import { EVENT } from '../../../src/demos/python/processes/events.ts';
import { DATAGRAM_CAPACITY } from '../../../src/demos/python/processes/sockets/datagram-socket.ts';
import { STREAM_CAPACITY } from '../../../src/demos/python/processes/sockets/stream-end.ts';
import { answerOf, bytes, type Player, World } from './kernel-world.ts';

const FOREVER = -1;
const AT_ONCE = 0;
type Family = 'inet' | 'inet6' | 'unix';

function socket(player: Player, type: 'stream' | 'datagram' = 'stream', family: Family = 'inet'): number {
	const id = player.newThing();
	player.tell('socket.make', id, family, type);
	return id;
}

/** Listens at a free port; the socket and the port. */
function server(player: Player, { host = '127.0.0.1', backlog = 5 } = {}): [number, number] {
	const id = socket(player, 'stream', host.includes(':') ? 'inet6' : 'inet');
	player.call('socket.bind', id, host, 0);
	player.call('socket.listen', id, backlog);
	const [, port] = player.call('socket.name', id) as [string, number];
	return [id, port];
}

function connect(player: Player, port: number, host = '127.0.0.1'): number {
	const id = socket(player, 'stream', host.includes(':') ? 'inet6' : 'inet');
	expect(player.call('socket.connect', id, host, port, FOREVER)).toBeNull();
	return id;
}

/** A connection within one process: who made it, who accepted it. */
function connected(player: Player): [number, number] {
	const [listening, port] = server(player);
	const client = connect(player, port);
	const accepted = player.newThing();
	player.call('socket.accept', listening, accepted, FOREVER);
	return [client, accepted];
}

const receive = (player: Player, id: number, timeoutMs = AT_ONCE) =>
	player.call('socket.receive', id, 100, false, timeoutMs);
const send = (player: Player, id: number, data: Uint8Array, timeoutMs = AT_ONCE) =>
	player.call('socket.send', id, data, timeoutMs);

describe('a connection', () => {
	test('carries bytes both ways, in order, whatever pieces they were sent in', () => {
		const main = new World().main();
		const [client, accepted] = connected(main);
		send(main, client, bytes('one '));
		send(main, client, bytes('two'));
		expect(main.call('socket.receive', accepted, 2, false, AT_ONCE)).toBe('on');
		expect(main.call('socket.receive', accepted, 3, true, AT_ONCE)).toBe('e t');
		expect(receive(main, accepted)).toBe('e two');
		expect(receive(main, accepted)).toBe('EAGAIN');
		send(main, accepted, bytes('back'));
		expect(receive(main, client)).toBe('back');
	});

	test('gives what comes to the one who has waited longest', () => {
		const main = new World().main();
		const [client, accepted] = connected(main);
		const waiting = [1, 2].map(() => main.ask('socket.receive', accepted, 3, false, FOREVER));
		send(main, client, bytes('abc'));
		expect(waiting.map(answerOf)).toEqual(['abc', undefined]);
		send(main, client, bytes('def'));
		expect(waiting.map(answerOf)).toEqual(['abc', 'def']);
	});

	test('holds up a writer whose bytes nobody reads, and lets it go on when they are read', () => {
		const main = new World().main();
		const [client, accepted] = connected(main);
		expect(send(main, client, new Uint8Array(STREAM_CAPACITY - 1))).toBe(STREAM_CAPACITY - 1);
		expect(send(main, client, bytes('xyz'))).toBe(1);
		expect(send(main, client, bytes('yz'))).toBe('EAGAIN');
		const waiting = main.ask('socket.send', client, bytes('yz'), FOREVER);
		expect(answerOf(waiting)).toBeUndefined();
		main.call('socket.receive', accepted, 10, false, AT_ONCE);
		expect(answerOf(waiting)).toBe(2);
	});

	test('ends one way while the other goes on', () => {
		const main = new World().main();
		const [client, accepted] = connected(main);
		send(main, client, bytes('last'));
		main.call('socket.shutdown', client, 'write');
		expect(send(main, client, bytes('x'))).toBe('EPIPE');
		expect([receive(main, accepted), receive(main, accepted), receive(main, accepted)]).toEqual(['last', '', '']);
		expect(send(main, accepted, bytes('answer'))).toBe(6);
		expect(receive(main, client)).toBe('answer');
	});

	test('is broken off by who closes it with something unread, which is told once', () => {
		const main = new World().main();
		const [client, accepted] = connected(main);
		send(main, client, bytes('unread'));
		main.tell('thing.close', accepted);
		expect(receive(main, client)).toBe('ECONNRESET');
		expect(receive(main, client)).toBe('');
		expect(send(main, client, bytes('x'))).toBe('EPIPE');
		expect(main.call('socket.shutdown', client, 'both')).toBe('ENOTCONN');
	});

	test('takes what is sent to one who has closed once, as over a network; a pair of this machine does not', () => {
		const main = new World().main();
		const [client, accepted] = connected(main);
		main.tell('thing.close', accepted);
		expect([1, 2].map(() => send(main, client, bytes('x')))).toEqual([1, 'EPIPE']);
		const [one, other] = [socket(main, 'stream', 'unix'), socket(main, 'stream', 'unix')];
		main.tell('socket.pair', one, other);
		main.tell('thing.close', other);
		expect(send(main, one, bytes('x'))).toBe('EPIPE');
	});

	test('ends with the process that held it, and not before the last that does', () => {
		const world = new World();
		const main = world.main();
		const [client, accepted] = connected(main);
		const child = main.spawn([accepted]);
		child.tell('thing.open', accepted);
		main.tell('thing.close', accepted);
		const waiting = main.ask('socket.receive', client, 10, false, FOREVER);
		child.call('socket.send', accepted, bytes('a'), AT_ONCE);
		expect(answerOf(waiting)).toBe('a');
		const end = main.ask('socket.receive', client, 10, false, FOREVER);
		expect(answerOf(end)).toBeUndefined();
		child.exit();
		expect(answerOf(end)).toBe('');
	});

	test('answers who waits on it when it is closed in the same process', () => {
		const main = new World().main();
		const [client] = connected(main);
		const waiting = main.ask('socket.receive', client, 10, false, FOREVER);
		main.tell('thing.close', client);
		expect(answerOf(waiting)).toBe('EBADF');
		expect(receive(main, client)).toBe('EBADF');
	});

	test('waits so long and no longer', () => {
		const world = new World();
		const main = world.main();
		const [client, accepted] = connected(main);
		const waiting = main.ask('socket.receive', client, 10, false, 50);
		world.pass(49);
		expect(answerOf(waiting)).toBeUndefined();
		world.pass(1);
		expect(answerOf(waiting)).toBe('EAGAIN');
		send(main, accepted, bytes('kept'));
		expect(receive(main, client)).toBe('kept');
		expect(world.timers).toBe(0);
	});
});

describe('who listens', () => {
	test('accepts in the order of arrival, and finds what was sent before', () => {
		const main = new World().main();
		const [listening, port] = server(main);
		const clients = [connect(main, port), connect(main, port)];
		clients.forEach((client, i) => {
			send(main, client, bytes(`${i}`));
		});
		const names = clients.map((client) => main.call('socket.name', client));
		const accepted = clients.map(() => {
			const id = main.newThing();
			return { id, from: main.call('socket.accept', listening, id, FOREVER) };
		});
		expect(accepted.map(({ from }) => from)).toEqual(names);
		expect(accepted.map(({ id }) => receive(main, id))).toEqual(['0', '1']);
	});

	test('lets those wait that find no place in its queue', () => {
		const main = new World().main();
		const [listening, port] = server(main, { backlog: 0 });
		connect(main, port);
		const late = socket(main);
		const waiting = main.ask('socket.connect', late, '127.0.0.1', port, FOREVER);
		expect(answerOf(waiting)).toBeUndefined();
		main.call('socket.accept', listening, main.newThing(), FOREVER);
		expect(answerOf(waiting)).toBeNull();
	});

	test('refuses those that wait when it listens no more, and breaks off what it has not accepted', () => {
		const main = new World().main();
		const [listening, port] = server(main, { backlog: 0 });
		const first = connect(main, port);
		const second = socket(main);
		const waiting = main.ask('socket.connect', second, '127.0.0.1', port, FOREVER);
		main.tell('thing.close', listening);
		expect(answerOf(waiting)).toBe('ECONNREFUSED');
		expect(receive(main, first)).toBe('ECONNRESET');
		expect(main.call('socket.connect', socket(main), '127.0.0.1', port, FOREVER)).toBe('ECONNREFUSED');
	});

	test('shares its port with nobody who would hear the same', () => {
		const main = new World().main();
		const [, port] = server(main);
		const bind = (host: string, family: Family = 'inet') =>
			main.call('socket.bind', socket(main, 'stream', family), host, port);
		expect(bind('127.0.0.1')).toBe('EADDRINUSE');
		expect(bind('0.0.0.0')).toBe('EADDRINUSE');
		expect(bind('127.0.0.2')).toBeNull();
		expect(bind('::', 'inet6')).toBe('EADDRINUSE');
		expect(bind('::1', 'inet6')).toBeNull();
		expect(bind('192.0.2.1')).toBe('EADDRNOTAVAIL');
	});

	test('shares it where both say so', () => {
		const main = new World().main();
		const ids = [socket(main), socket(main)];
		for (const id of ids) main.tell('socket.set', id, 'reuse-port', 1);
		expect(ids.map((id) => main.call('socket.bind', id, '127.0.0.1', 8000))).toEqual([null, null]);
	});

	test('hears both versions where its name is that of all numbers', () => {
		const main = new World().main();
		const [listening, port] = server(main, { host: '::' });
		connect(main, port);
		expect(main.call('socket.accept', listening, main.newThing(), FOREVER)).toEqual([
			'::ffff:127.0.0.1',
			expect.any(Number),
		]);
		connect(main, port, '::1');
		expect(main.call('socket.accept', listening, main.newThing(), FOREVER)).toEqual(['::1', expect.any(Number)]);
	});

	test('finds the port free that it has left', () => {
		const main = new World().main();
		const [listening, port] = server(main);
		main.tell('thing.close', listening);
		expect(main.call('socket.bind', socket(main), '127.0.0.1', port)).toBeNull();
	});

	test('is found by its path, which stays when it is gone', () => {
		const main = new World().main();
		const dial = () => main.call('socket.connect', socket(main, 'stream', 'unix'), '/a', 0, AT_ONCE);
		expect(dial()).toBe('ENOENT');
		const listening = socket(main, 'stream', 'unix');
		main.call('socket.bind', listening, '/a', 0);
		expect(dial()).toBe('ECONNREFUSED');
		main.call('socket.listen', listening, 0);
		expect(dial()).toBeNull();
		expect(dial()).toBe('EAGAIN');
		main.tell('thing.close', listening);
		expect(dial()).toBe('ECONNREFUSED');
		main.tell('socket.unlink', '/a');
		expect(dial()).toBe('ENOENT');
	});
});

describe('who does not wait for a connection', () => {
	const begin = (main: Player, id: number, port: number) => main.call('socket.connect', id, '127.0.0.1', port, AT_ONCE);
	const events = (main: Player, id: number) =>
		(main.call('thing.select', [id], [EVENT.in | EVENT.out], AT_ONCE) as number[])[1] ?? 0;

	test('is told that it is under way, then that it is made', () => {
		const main = new World().main();
		const [, port] = server(main);
		const id = socket(main);
		expect(begin(main, id, port)).toBe('EINPROGRESS');
		expect(events(main, id)).toBe(EVENT.out);
		expect(main.call('socket.take_error', id)).toBeNull();
		expect([begin(main, id, port), begin(main, id, port)]).toEqual([null, 'EISCONN']);
	});

	test('hears later that it was refused, once', () => {
		const main = new World().main();
		const id = socket(main);
		expect(begin(main, id, 9)).toBe('EINPROGRESS');
		expect(events(main, id) & (EVENT.out | EVENT.error)).toBe(EVENT.out | EVENT.error);
		expect([main.call('socket.take_error', id), main.call('socket.take_error', id)]).toEqual(['ECONNREFUSED', null]);
	});

	test('has to be patient where no place is free', () => {
		const main = new World().main();
		const [listening, port] = server(main, { backlog: 0 });
		connect(main, port);
		const id = socket(main);
		expect([begin(main, id, port), begin(main, id, port)]).toEqual(['EINPROGRESS', 'EALREADY']);
		const ready = main.ask('thing.select', [id], [EVENT.out], FOREVER);
		expect(answerOf(ready)).toBeUndefined();
		main.call('socket.accept', listening, main.newThing(), FOREVER);
		expect(answerOf(ready)).toEqual([id, EVENT.out]);
	});
});

describe('a datagram', () => {
	const post = (main: Player, port = 0): [number, number] => {
		const id = socket(main, 'datagram');
		main.call('socket.bind', id, '127.0.0.1', port);
		const [, bound] = main.call('socket.name', id) as [string, number];
		return [id, bound];
	};
	const take = (main: Player, id: number) => {
		const found = main.call('socket.receive_datagram', id, false, AT_ONCE);
		return Array.isArray(found) ? new TextDecoder().decode(found[0]) : found;
	};
	const sendTo = (main: Player, id: number, data: Uint8Array, port: number) =>
		main.call('socket.send_to', id, data, '127.0.0.1', port, AT_ONCE);

	test('comes whole, and says whom it is from', () => {
		const main = new World().main();
		const [receiver, port] = post(main);
		const sender = socket(main, 'datagram');
		sendTo(main, sender, bytes('one'), port);
		sendTo(main, sender, bytes(''), port);
		const [, own] = main.call('socket.name', sender) as [string, number];
		const first = main.call('socket.receive_datagram', receiver, true, AT_ONCE);
		expect(first).toEqual([bytes('one'), '127.0.0.1', own]);
		expect([take(main, receiver), take(main, receiver), take(main, receiver)]).toEqual(['one', '', 'EAGAIN']);
	});

	test('is lost where too many wait, and where nobody is', () => {
		const main = new World().main();
		const [receiver, port] = post(main);
		const sender = socket(main, 'datagram');
		const size = 60_000;
		for (let sent = 0; sent < DATAGRAM_CAPACITY; sent += size)
			expect(sendTo(main, sender, new Uint8Array(size), port)).toBe(size);
		let received = 0;
		while (take(main, receiver) !== 'EAGAIN') received += 1;
		expect(received).toBe(Math.floor(DATAGRAM_CAPACITY / size));
		expect(sendTo(main, sender, bytes('x'), 9)).toBe(1);
		expect(sendTo(main, sender, new Uint8Array(65_508), port)).toBe('EMSGSIZE');
	});

	test('of a stranger is not heard by who is connected, who hears that its peer is gone', () => {
		const main = new World().main();
		const [peer, port] = post(main);
		const [client, own] = post(main);
		main.call('socket.connect', client, '127.0.0.1', port, FOREVER);
		sendTo(main, socket(main, 'datagram'), bytes('stranger'), own);
		expect(take(main, client)).toBe('EAGAIN');
		sendTo(main, peer, bytes('peer'), own);
		expect(take(main, client)).toBe('peer');
		main.tell('thing.close', peer);
		expect([send(main, client, bytes('a')), send(main, client, bytes('b')), send(main, client, bytes('c'))]).toEqual([
			1,
			'ECONNREFUSED',
			1,
		]);
	});

	test('waits on this machine until there is room', () => {
		const main = new World().main();
		const [one, other] = [socket(main, 'datagram', 'unix'), socket(main, 'datagram', 'unix')];
		main.tell('socket.pair', one, other);
		expect(send(main, one, new Uint8Array(DATAGRAM_CAPACITY))).toBe(DATAGRAM_CAPACITY);
		const waiting = main.ask('socket.send', one, bytes('next'), FOREVER);
		expect(answerOf(waiting)).toBeUndefined();
		take(main, other);
		expect(answerOf(waiting)).toBe(4);
	});
});

describe('waiting for several', () => {
	test('tells of each what was asked for, and of ends and errors whatever was asked', () => {
		const main = new World().main();
		const [one, other] = [socket(main, 'stream', 'unix'), socket(main, 'stream', 'unix')];
		main.tell('socket.pair', one, other);
		const select = (interest: number) => main.call('thing.select', [one], [interest], AT_ONCE);
		expect(select(EVENT.in)).toEqual([]);
		expect(select(EVENT.in | EVENT.out)).toEqual([one, EVENT.out]);
		send(main, other, bytes('x'));
		expect(select(EVENT.in)).toEqual([one, EVENT.in]);
		main.tell('thing.close', other);
		expect(select(0)).toEqual([one, EVENT.hangUp]);
	});

	test('takes sockets, pipes and ends of processes together', () => {
		const main = new World().main();
		const [from, to] = main.connection();
		const [listening, port] = server(main);
		const child = main.spawn();
		const things = [listening, to, child.pid * 2 ** 32];
		const ready = main.ask('thing.select', things, [EVENT.in, EVENT.in, EVENT.in], FOREVER);
		expect(answerOf(ready)).toBeUndefined();
		connect(main, port);
		expect(answerOf(ready)).toEqual([listening, EVENT.in]);
		main.call('connection.send', from, bytes('x'), []);
		child.exit();
		expect(main.call('thing.select', things, [EVENT.in, EVENT.in, EVENT.in], AT_ONCE)).toEqual(
			things.flatMap((thing) => [thing, EVENT.in]),
		);
	});
});

describe('a deadlock', () => {
	test('is none where somebody from outside could connect', () => {
		const world = new World();
		const main = world.main();
		const [listening] = server(main);
		main.ask('socket.accept', listening, main.newThing(), FOREVER);
		main.stick(1);
		expect(world.deadlocks()).toEqual([]);
	});

	test('is none where somebody waits for any of several that can be reached', () => {
		const world = new World();
		const main = world.main();
		const [listening] = server(main);
		main.ask('thing.select', [listening], [EVENT.in], FOREVER);
		main.stick(1);
		expect(world.deadlocks()).toEqual([]);
	});

	test('is one where both ends of a connection wait to be told something', () => {
		const world = new World();
		const main = world.main();
		const ends = connected(main);
		for (const end of ends) main.ask('socket.receive', end, 1, false, FOREVER);
		main.stick(2);
		expect(world.deadlocks()).toHaveLength(1);
	});

	test('is one where nobody can reach the path at which somebody listens', () => {
		const world = new World();
		const main = world.main();
		const listening = socket(main, 'stream', 'unix');
		main.call('socket.bind', listening, '/a', 0);
		main.call('socket.listen', listening, 1);
		main.ask('socket.accept', listening, main.newThing(), FOREVER);
		main.stick(1);
		expect(world.deadlocks()).toHaveLength(1);
	});
});
