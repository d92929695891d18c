import { expect, test } from 'vitest';
import { exchangeWords } from '../../../src/components/lab/program/server/ExchangeView.tsx';
import type { ReaderAnswer } from '../../../src/demos/python/protocol.ts';
import { serverTexts } from '../../../src/i18n/server.ts';

const texts = serverTexts.en;
const said = (answer: Partial<ReaderAnswer>) =>
	exchangeWords(
		{
			id: 1,
			method: 'GET',
			target: '/',
			answer: { head: null, body: new Uint8Array(), ending: 'whole', ...answer },
			elapsedMs: 500,
		},
		texts,
	);
const head = { statusLine: 'HTTP/1.1 200 OK', headers: [] };

test('a request is answered where something came, be it no HTTP, and the connection came to its end', () => {
	expect(said({ head })).toBe(`GET /. ${texts.answered(500)}. HTTP/1.1 200 OK`);
	expect(said({ body: Uint8Array.of(1) })).toBe(`GET /. ${texts.answered(500)}. ${texts.notHttp}`);
});

test('it is not where nothing came, or not all', () => {
	expect(said({})).toBe(`GET /. ${texts.notAnswered(500)}. ${texts.silence}`);
	expect(said({ head, ending: 'short' })).toBe(
		`GET /. ${texts.notAnswered(500)}. HTTP/1.1 200 OK. ${texts.endings.short}`,
	);
});
