import { describe, expect, test } from 'vitest';
import { BLOCKED, Failure } from '../../../src/demos/python/processes/failure.ts';
import { certificateOf } from '../../../src/demos/python/processes/sockets/certificate.ts';
import { Internet } from '../../../src/demos/python/processes/sockets/internet.ts';
import { NameServer } from '../../../src/demos/python/processes/sockets/name-server.ts';
import type { StreamEnd } from '../../../src/demos/python/processes/sockets/stream-end.ts';
import {
	BadRecord,
	CLOSE_NOTIFY,
	MAX_FRAGMENT,
	RECORD,
	RecordReader,
	type TlsRecord,
	writeRecord,
} from '../../../src/demos/python/processes/sockets/tls-records.ts';
import { bytes } from './kernel-world.ts';

const text = (data: Uint8Array) => new TextDecoder().decode(data);
const greeting = (hello: unknown) => writeRecord(RECORD.handshake, bytes(JSON.stringify(hello)));
const asking = (request: string) => writeRecord(RECORD.data, bytes(request));

/** A connection to port 443 of a site, whose pages say what was asked. */
function connected(name = 'site.example') {
	const names = new NameServer();
	const end = new Internet(async (url) => {
		if (url.endsWith('/broken')) throw new Error('the server failed to answer');
		const body = url.endsWith('/long') ? new Uint8Array(1_000_000) : bytes(`page of ${url}`);
		return { url, status: 200, headers: [['Content-Length', `${body.length}`]], body };
	}, names).connect({ host: names.numberOf(name) ?? '', port: 443 });
	if (end === BLOCKED) throw new Error('nobody answers');
	return end;
}

/** All records that come until nothing more does, or the end. */
async function heard(end: StreamEnd): Promise<{ records: TlsRecord[]; isAtEnd: boolean }> {
	const reader = new RecordReader();
	const records: TlsRecord[] = [];
	for (let turn = 0; turn < 200; turn++) {
		const piece = end.receive(10_000);
		if (piece === BLOCKED) {
			await Promise.resolve();
			continue;
		}
		if (piece.length === 0) return { records, isAtEnd: true };
		reader.push(piece);
		for (let record = reader.next(); record; record = reader.next()) records.push(record);
	}
	return { records, isAtEnd: false };
}

const dataIn = (records: readonly TlsRecord[]) =>
	records.filter(({ type }) => type === RECORD.data).reduce((all, { fragment }) => all + text(fragment), '');

describe('a site at port 443', () => {
	test('says who it is, then answers in records, and says goodbye', async () => {
		const end = connected();
		end.send(greeting({ server_name: 'other.example', alpn: ['h2', 'http/1.1'] }));
		const [hello] = (await heard(end)).records;
		expect(JSON.parse(text(hello?.fragment ?? bytes('{}')))).toEqual({
			certificate: certificateOf('other.example'),
			alpn: 'http/1.1',
		});
		end.send(asking('GET /a HTTP/1.1\r\nHo'));
		end.send(asking('st: other.example\r\nConnection: close\r\n\r\n'));
		const { records, isAtEnd } = await heard(end);
		expect(dataIn(records)).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*page of https:\/\/other\.example\/a$/);
		expect(records.at(-1)).toEqual({ type: RECORD.alert, fragment: CLOSE_NOTIFY });
		expect(isAtEnd).toBe(true);
	});

	test('is the one of the number where nobody names another', async () => {
		const end = connected('own.example');
		end.send(greeting({ server_name: null, alpn: [] }));
		const [hello] = (await heard(end)).records;
		expect(JSON.parse(text(hello?.fragment ?? bytes('{}')))).toEqual({
			certificate: certificateOf('own.example'),
			alpn: null,
		});
	});

	test('sends no more than there is room for, all of it in the end, and goodbye after it', async () => {
		const end = connected();
		end.send(greeting({ server_name: 'site.example' }));
		end.send(asking('GET /long HTTP/1.0\r\n\r\n'));
		const { records, isAtEnd } = await heard(end);
		expect(dataIn(records).split('\r\n\r\n')[1]).toHaveLength(1_000_000);
		expect(records.every(({ fragment }) => fragment.length <= MAX_FRAGMENT)).toBe(true);
		expect(records.at(-1)?.fragment).toEqual(CLOSE_NOTIFY);
		expect(isAtEnd).toBe(true);
	});

	test('closes where it is not greeted, and breaks off where it fails', async () => {
		for (const nonsense of [bytes('GET / HTTP/1.1\r\n\r\n'), asking('GET / HTTP/1.1\r\n\r\n'), greeting(undefined)]) {
			const end = connected();
			end.send(nonsense);
			const { records, isAtEnd } = await heard(end);
			expect(dataIn(records)).toBe('');
			expect(isAtEnd).toBe(true);
		}
		const failing = connected();
		failing.send(greeting({}));
		failing.send(asking('GET /broken HTTP/1.1\r\n\r\n'));
		await expect(heard(failing)).rejects.toThrow(new Failure('ECONNRESET'));
	});
});

test('records come whole, however they are cut', () => {
	const reader = new RecordReader();
	const found: (TlsRecord | null)[] = [];
	for (const byte of [...writeRecord(RECORD.data, bytes('one')), ...writeRecord(RECORD.alert, CLOSE_NOTIFY)]) {
		reader.push(Uint8Array.of(byte));
		found.push(reader.next());
	}
	expect(found.filter((record) => record !== null).map(({ type }) => type)).toEqual([RECORD.data, RECORD.alert]);
	reader.push(bytes('HTTP/1.1 400'));
	expect(() => reader.next()).toThrow(BadRecord);
});

test('sites that are there to be distrusted have a certificate to be distrusted', () => {
	expect(certificateOf('expired.badssl.com').notAfter).toBe('2015-04-12');
	expect(certificateOf('wrong.host.badssl.com').names).not.toContain('wrong.host.badssl.com');
	expect(certificateOf('self-signed.badssl.com').issuer).toBe('self-signed.badssl.com');
	expect(certificateOf('site.example').issuer).not.toBe(certificateOf('untrusted-root.badssl.com').issuer);
});
