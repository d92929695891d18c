import { describe, expect, test } from 'vitest';
import type { Response } from '../../../src/demos/network/client.ts';
import type { RequestMessage } from '../../../src/demos/network/protocol.ts';
import { BLOCKED, Failure } from '../../../src/demos/python/processes/failure.ts';
import { BadRequest, readRequest } from '../../../src/demos/python/processes/sockets/http-request.ts';
import { Internet } from '../../../src/demos/python/processes/sockets/internet.ts';
import { NameServer } from '../../../src/demos/python/processes/sockets/name-server.ts';
import type { StreamEnd } from '../../../src/demos/python/processes/sockets/stream-end.ts';
import { bytes } from './kernel-world.ts';

const text = (data: Uint8Array) => new TextDecoder().decode(data);

/** A connection to a site, whose pages say what was asked. */
function connected(name = 'site.example') {
	const asked: { url: string; message: RequestMessage }[] = [];
	const names = new NameServer();
	const fetch = async (url: string, message: RequestMessage): Promise<Response> => {
		asked.push({ url, message });
		if (url.endsWith('/broken')) throw new Error('the server failed to answer');
		const body = url.endsWith('/long') ? new Uint8Array(1_000_000) : bytes(`page of ${url}`);
		return { url, status: 200, headers: [['Content-Length', `${body.length}`]], body };
	};
	const end = new Internet(fetch, names).connect({ host: names.numberOf(name) ?? '', port: 80 });
	if (end === BLOCKED) throw new Error('nobody answers');
	return { end, asked };
}

/** All that comes until nothing more does, or the end. */
async function heard(end: StreamEnd): Promise<{ data: string; isAtEnd: boolean }> {
	let data = '';
	for (let turn = 0; turn < 20; turn++) {
		const piece = end.receive(1_000_000);
		if (piece !== BLOCKED && piece.length === 0) return { data, isAtEnd: true };
		if (piece !== BLOCKED) data += text(piece);
		await Promise.resolve();
	}
	return { data, isAtEnd: false };
}

describe('a site of the simulated internet', () => {
	test('answers requests one after another on one connection, however they are cut', async () => {
		const { end, asked } = connected();
		end.send(bytes('GET /a HTTP/1.1\r\nHo'));
		end.send(bytes('st: site.example\r\n\r\nGET /b HTTP/1.1\r\nHost: other.example\r\n\r\n'));
		const { data, isAtEnd } = await heard(end);
		expect(asked.map(({ url }) => url)).toEqual(['http://site.example/a', 'http://other.example/b']);
		expect(data).toBe(
			['http://site.example/a', 'http://other.example/b']
				.map((url) => `page of ${url}`)
				.map((page) => `HTTP/1.1 200 OK\r\nContent-Length: ${page.length}\r\n\r\n${page}`)
				.join(''),
		);
		expect(isAtEnd).toBe(false);
	});

	test('closes after its answer where it is asked to, and where the client is of old', async () => {
		for (const request of ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 'GET / HTTP/1.0\r\n\r\n']) {
			const { end } = connected();
			end.send(bytes(request));
			const { data, isAtEnd } = await heard(end);
			expect(data).toContain('\r\nConnection: close\r\n\r\npage of http://site.example/');
			expect(isAtEnd).toBe(true);
		}
	});

	test('is gone for who sends after its end, not for who sends nothing', async () => {
		const { end } = connected();
		end.send(bytes('GET / HTTP/1.0\r\n\r\n'));
		await heard(end);
		for (let time = 0; time < 3; time++) expect(end.send(bytes(''))).toBe(0);
		expect(end.send(bytes('more'))).toBe(4);
		expect(() => end.send(bytes('more'))).toThrow(new Failure('EPIPE'));
	});

	test('takes bodies of a length, and in chunks', async () => {
		const { end, asked } = connected();
		end.send(bytes('POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc'));
		await heard(end);
		end.send(bytes('PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n1\r\nf\r\n0\r\n\r\n'));
		await heard(end);
		expect(asked.map(({ message: { method, body } }) => `${method} ${text(body)}`)).toEqual(['POST abc', 'PUT def']);
	});

	test('sends no more than there is room for, and all of it in the end', async () => {
		const { end } = connected();
		end.send(bytes('GET /long HTTP/1.0\r\n\r\n'));
		const { data, isAtEnd } = await heard(end);
		expect(data.length - data.indexOf('\r\n\r\n') - 4).toBe(1_000_000);
		expect(isAtEnd).toBe(true);
	});

	test('says so where it is asked nonsense, and breaks off where it fails', async () => {
		const { end } = connected();
		end.send(bytes('hello there\r\n\r\n'));
		expect((await heard(end)).data).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
		const failing = connected().end;
		failing.send(bytes('GET /broken HTTP/1.1\r\n\r\n'));
		await expect(heard(failing)).rejects.toThrow(new Failure('ECONNRESET'));
	});
});

test('nobody answers at numbers of documentation, and other ports are refused', () => {
	const internet = new Internet(() => Promise.reject(new Error('not asked')), new NameServer());
	expect(internet.connect({ host: '192.0.2.1', port: 80 })).toBe(BLOCKED);
	expect(() => internet.connect({ host: '198.18.0.1', port: 22 })).toThrow(new Failure('ECONNREFUSED'));
});

describe('a request', () => {
	test('is waited for until it is whole', () => {
		const whole = bytes('POST /x HTTP/1.1\r\nA: b\r\nContent-Length: 2\r\n\r\nhi');
		for (let size = 0; size < whole.length; size++) expect(readRequest(whole.subarray(0, size))).toBeNull();
		expect(readRequest(whole)).toMatchObject({ method: 'POST', target: '/x', size: whole.length, isKeptAlive: true });
	});

	test.each([
		'GET /\r\n\r\n',
		'GET / HTTP/2\r\n\r\n',
		'GET / HTTP/1.1\r\nno colon\r\n\r\n',
		'GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n',
	])('%j is none', (nonsense) => {
		expect(() => readRequest(bytes(nonsense))).toThrow(BadRequest);
	});
});

describe('names of the simulated internet', () => {
	test('have numbers of their own, the same each time, that lead back', () => {
		const [one, other] = [new NameServer(), new NameServer()];
		const names = Array.from({ length: 2_000 }, (_, i) => `site${i}.example`);
		const numbers = names.map((name) => one.numberOf(name) ?? '');
		expect(new Set(numbers).size).toBe(names.length);
		expect(numbers.every((number) => /^198\.1[89]\.\d+\.\d+$/.test(number))).toBe(true);
		expect(numbers.map((number) => one.nameOf(number))).toEqual(names);
		expect(other.numberOf('SITE0.example.')).toBe(numbers[0]);
	});

	test.each(['nobody.invalid', 'no-such-host.example.com', 'machine', '256.256.256.256', 'a b.example'])(
		'%s has none',
		(name) => {
			expect(new NameServer().numberOf(name)).toBeNull();
		},
	);
});
