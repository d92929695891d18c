/** The reader asks servers of a program, in the time of a model. */
import { describe, expect, test } from 'vitest';
import { ANSWER_BYTES, PATIENCE_MS } from '../../../src/demos/python/processes/sockets/reader-client.ts';
import type { Listening, ReaderAnswer, ReaderRequest } from '../../../src/demos/python/protocol.ts';
import { answerOf, bytes, type Player, World } from './kernel-world.ts';

const FOREVER = -1;
const GET: Omit<ReaderRequest, 'port'> = { method: 'GET', target: '/', headers: [], body: '' };

function listen(player: Player, { host = '127.0.0.1', port = 0, backlog = 5 } = {}): [number, number] {
	const id = player.newThing();
	player.tell('socket.make', id, host.includes(':') ? 'inet6' : 'inet', 'stream');
	player.call('socket.bind', id, host, port);
	player.call('socket.listen', id, backlog);
	const [, own] = player.call('socket.name', id) as [string, number];
	return [id, own];
}

function accept(player: Player, listening: number): number {
	const accepted = player.newThing();
	expect(player.call('socket.accept', listening, accepted, FOREVER)).toHaveLength(2);
	return accepted;
}

const receive = (player: Player, id: number) => player.call('socket.receive', id, 10_000, false, 0);
const send = (player: Player, id: number, text: string) => player.call('socket.send', id, bytes(text), 0);

/** What the page was told of ports, in order: `8000` where threads compute, `8000 waiting` where all wait. */
function told(world: World): string[] {
	const all = world.told.filter(
		(message): message is typeof message & { kind: 'listening' } => message.kind === 'listening',
	);
	return all.map(({ listening }) => wordsOf(listening));
}

const wordsOf = ({ ports, isWaiting }: Listening) => `${ports.join(' ')}${isWaiting ? ' waiting' : ''}`;

let nextId = 1;

/** Asks, and gives what tells the answer; undefined as long as there is none. */
function ask(world: World, request: ReaderRequest) {
	const id = nextId++;
	world.kernel.take({ kind: 'request', id, request });
	return () => {
		for (const message of world.told)
			if (message.kind === 'answered' && message.id === id) return shown(message.answer);
		return undefined;
	};
}

const shown = ({ head, body, ending }: ReaderAnswer) => ({
	ending,
	head: head && [head.statusLine, ...head.headers.map((header) => header.join(': '))],
	body: new TextDecoder().decode(body),
});

describe('the page is told', () => {
	test('which ports a program listens at, each once, until it listens no more', () => {
		const world = new World();
		const main = world.main();
		const [first] = listen(main, { port: 8000 });
		listen(main, { port: 80 });
		listen(main, { host: '::1', port: 8000 });
		main.call('socket.shutdown', first, 'both');
		expect(told(world)).toEqual(['8000', '80 8000']);
		main.exit();
		expect(told(world).at(-1)).toBe('');
	});

	test('nothing of sockets that are not reached by a port, or do not listen', () => {
		const world = new World();
		const main = world.main();
		const path = main.newThing();
		main.tell('socket.make', path, 'unix', 'stream');
		main.call('socket.bind', path, '/tmp/server', 0);
		main.call('socket.listen', path, 5);
		const bound = main.newThing();
		main.tell('socket.make', bound, 'inet', 'stream');
		main.call('socket.bind', bound, '127.0.0.1', 8000);
		main.say('idle');
		expect(told(world)).toEqual([]);
	});

	test('that all wait only when every process does', () => {
		const world = new World();
		const main = world.main();
		listen(main, { port: 8000 });
		const child = main.spawn();
		main.say('idle');
		expect(told(world)).toEqual(['8000']);
		child.say('idle');
		main.say('busy');
		main.stick(1);
		child.exit();
		expect(told(world)).toEqual(['8000', '8000 waiting', '8000', '8000 waiting']);
	});
});

describe('a request', () => {
	test('is one of HTTP/1.1 for one connection, and its answer is read to the end of that', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main);
		const answer = ask(world, { port, ...GET, method: 'POST', target: '/a?b=1', body: 'привет' });
		const accepted = accept(main, server);
		expect(receive(main, accepted)).toBe(
			`POST /a?b=1 HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: */*\r\nContent-Type: text/plain; charset=utf-8\r\n` +
				'Content-Length: 12\r\nConnection: close\r\n\r\nпривет',
		);
		send(main, accepted, 'HTTP/1.0 200 OK\r\nServer: own\r\n\r\nhel');
		send(main, accepted, 'lo');
		expect(answer()).toBeUndefined();
		main.tell('thing.close', accepted);
		expect(answer()).toEqual({ ending: 'whole', head: ['HTTP/1.0 200 OK', 'Server: own'], body: 'hello' });
		expect(world.timers).toBe(0);
	});

	test('is over when the answer is, though the server keeps the connection', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main, { host: '::' });
		const answer = ask(world, { port, ...GET });
		const accepted = accept(main, server);
		send(main, accepted, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n');
		expect(answer()).toBeUndefined();
		send(main, accepted, '0\r\n\r\n');
		expect(answer()).toMatchObject({ ending: 'whole', body: 'hello' });
		receive(main, accepted);
		expect(receive(main, accepted)).toBe('');
	});

	test('says that it has no body only where its method is one that has some, and nothing twice that the reader says', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main);
		const asked = (request: Partial<ReaderRequest>) => {
			ask(world, { port, ...GET, ...request });
			const [requestLine, ...headers] = String(receive(main, accept(main, server)))
				.trimEnd()
				.split('\r\n');
			return { requestLine, headers };
		};
		const usual = [`Host: localhost:${port}`, 'Accept: */*', 'Connection: close'];
		for (const method of ['GET', 'DELETE', 'HEAD', 'OPTIONS'])
			expect(asked({ method })).toEqual({ requestLine: `${method} / HTTP/1.1`, headers: usual });
		expect(asked({ method: 'PATCH' }).headers).toContain('Content-Length: 0');
		const headers = [
			['host', 'own.test'],
			['X-Key', '1'],
			['X-Key', '2'],
		] as const;
		expect(asked({ headers }).headers).toEqual([
			'Accept: */*',
			'Connection: close',
			'host: own.test',
			'X-Key: 1',
			'X-Key: 2',
		]);
	});

	test('for a head alone is answered by that, whatever length it tells', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main);
		const answer = ask(world, { port, ...GET, method: 'HEAD' });
		const accepted = accept(main, server);
		send(main, accepted, 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n');
		expect(answer()).toEqual({ ending: 'whole', head: ['HTTP/1.1 200 OK', 'Content-Length: 10'], body: '' });
	});

	test('wakes a server that waits, and no deadlock is told while it waits for the reader', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main);
		const accepted = main.newThing();
		const waiting = main.ask('socket.accept', server, accepted, FOREVER);
		main.stick(1);
		expect(answerOf(waiting)).toBeUndefined();
		ask(world, { port, ...GET });
		expect(answerOf(waiting)).toHaveLength(2);
		receive(main, accepted);
		main.ask('socket.receive', accepted, 100, false, FOREVER);
		main.stick(1);
		expect(world.deadlocks()).toEqual([]);
	});

	test('leaves a deadlock of threads that do not wait for the server told', () => {
		const world = new World();
		const main = world.main();
		listen(main);
		main.stick(0);
		expect(world.deadlocks()).toHaveLength(1);
	});

	test('waits for a place in the queue of whoever listens', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main, { backlog: 0 });
		ask(world, { port, ...GET });
		const second = ask(world, { port, ...GET, target: '/second' });
		accept(main, server);
		const accepted = accept(main, server);
		expect(receive(main, accepted)).toMatch(/^GET \/second HTTP/);
		send(main, accepted, 'HTTP/1.1 204 No Content\r\n\r\n');
		expect(second()).toMatchObject({ ending: 'whole', head: ['HTTP/1.1 204 No Content'] });
	});

	test('larger than a connection holds comes through whole', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main);
		const body = Array.from({ length: 100_000 }, (_, index) => `${index}`).join(' ');
		const answer = ask(world, { port, ...GET, method: 'POST', body });
		const accepted = accept(main, server);
		let heard = '';
		for (let piece = receive(main, accepted); piece !== 'EAGAIN'; piece = receive(main, accepted)) heard += piece;
		expect(heard.slice(heard.indexOf('\r\n\r\n') + 4)).toBe(body);
		send(main, accepted, 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
		expect(answer()).toMatchObject({ ending: 'whole', body: '' });
	});
});

describe('why there is no answer is told:', () => {
	test('nobody listens, or no more', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main, { backlog: 0 });
		const pending = [ask(world, { port, ...GET }), ask(world, { port, ...GET })];
		main.tell('thing.close', server);
		expect(pending.map((answer) => answer()?.ending)).toEqual(['reset', 'refused']);
		expect(ask(world, { port, ...GET })()).toEqual({ ending: 'refused', head: null, body: '' });
	});

	test('it takes too long, whatever came of it', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main);
		const silent = ask(world, { port, ...GET });
		const slow = ask(world, { port, ...GET });
		accept(main, server);
		const accepted = accept(main, server);
		send(main, accepted, 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf');
		world.pass(PATIENCE_MS - 1);
		expect(silent()).toBeUndefined();
		world.pass(1);
		expect(silent()).toEqual({ ending: 'late', head: null, body: '' });
		expect(slow()).toMatchObject({ ending: 'late', body: 'half' });
		receive(main, accepted);
		expect(receive(main, accepted)).toBe('');
	});

	test('it is none of HTTP, or shorter than it says', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main);
		const say = (text: string) => {
			const answer = ask(world, { port, ...GET });
			const accepted = accept(main, server);
			receive(main, accepted);
			if (text) send(main, accepted, text);
			main.tell('thing.close', accepted);
			return answer();
		};
		expect(say('hello\n')).toEqual({ ending: 'whole', head: null, body: 'hello\n' });
		expect(say('')).toEqual({ ending: 'whole', head: null, body: '' });
		expect(say('HTTP/1.1 200 OK\r\nno header\r\n\r\n')).toMatchObject({ ending: 'whole', head: null });
		const short = say('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf');
		expect(short).toEqual({ ending: 'short', head: ['HTTP/1.1 200 OK', 'Content-Length: 10'], body: 'half' });
	});

	test('the server breaks the connection off, or never stops', () => {
		const world = new World();
		const main = world.main();
		const [server, port] = listen(main);
		const broken = ask(world, { port, ...GET });
		main.tell('thing.close', accept(main, server));
		expect(broken()?.ending).toBe('reset');
		const endless = ask(world, { port, ...GET });
		const accepted = accept(main, server);
		while (endless() === undefined) send(main, accepted, 'x'.repeat(10_000));
		expect(endless()).toMatchObject({ ending: 'long', head: null, body: 'x'.repeat(ANSWER_BYTES) });
	});
});
