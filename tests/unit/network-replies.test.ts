import { describe, expect, it, onTestFinished } from 'vitest';
import { answerTo } from '../../src/demos/network/answers.ts';
import { connect } from '../../src/demos/network/client.ts';
import { answerThrough } from '../../src/demos/network/internet.ts';
import type { RequestMessage } from '../../src/demos/network/protocol.ts';
import { replyTo } from '../../src/demos/network/replies.ts';

const SITE = 'https://any.example';

function ask(path: string, message: Partial<RequestMessage> & { text?: string } = {}) {
	const { text = '', ...rest } = message;
	const body = new TextEncoder().encode(text);
	const reply = replyTo(SITE + path, { method: 'GET', headers: [], body, ...rest }, 1_000);
	const content = new TextDecoder().decode(reply.body);
	const headers = Object.fromEntries(reply.head.headers);
	return { ...reply, status: reply.head.status, headers, content };
}

describe('a site of the simulated internet', () => {
	it('shows a page of its length at every other path', () => {
		for (const path of ['/', '/page/1', '/status', '/status/999', '/bytes/x', '/delay/-1', '/redirect/0']) {
			expect(ask(path)).toMatchObject({ status: 200, extraDelayMs: 0, headers: { 'Content-Length': '1000' } });
			expect(ask(path).body).toHaveLength(1_000);
		}
	});

	it('answers with the status that the path asks for', () => {
		for (const status of [204, 302, 404, 503]) expect(ask(`/status/${status}`)).toMatchObject({ status, content: '' });
	});

	it('takes the time that the path asks for, ten seconds at most', () => {
		expect(ask('/delay/2.5').extraDelayMs).toBe(2_500);
		expect(ask('/delay/99').extraDelayMs).toBe(10_000);
	});

	it('tells what it was asked', () => {
		const form = { headers: [['content-type', 'application/x-www-form-urlencoded']] as const, text: 'a=1&b=2' };
		expect(JSON.parse(ask('/post?q=3', { method: 'POST', ...form }).content)).toMatchObject({
			args: { q: '3' },
			form: { a: '1', b: '2' },
			method: 'POST',
			url: `${SITE}/post?q=3`,
		});
		const json = { headers: [['Content-Type', 'application/json']] as const, text: '{"a":[1]}' };
		expect(JSON.parse(ask('/anything', { method: 'PUT', ...json }).content)).toMatchObject({
			json: { a: [1] },
			data: '{"a":[1]}',
		});
		expect(JSON.parse(ask('/anything', { ...json, text: '{' }).content)).toMatchObject({ json: null, data: '{' });
	});

	it('refuses a method that a path does not know', () => {
		expect(ask('/get', { method: 'POST' })).toMatchObject({ status: 405, headers: { Allow: 'GET' } });
	});

	it('says to HEAD the length of what it keeps to itself', () => {
		expect(ask('/page', { method: 'HEAD' })).toMatchObject({ content: '', headers: { 'Content-Length': '1000' } });
		expect(ask('/get', { method: 'HEAD' }).status).toBe(200);
	});

	it('leads on as often as asked, and sets cookies on the way', () => {
		expect(ask('/redirect/2')).toMatchObject({ status: 302, headers: { Location: '/redirect/1' } });
		expect(ask('/redirect/1').headers).toMatchObject({ Location: '/get' });
		expect(ask('/cookies/set?a=1').headers).toMatchObject({ Location: '/cookies', 'Set-Cookie': 'a=1; Path=/' });
		expect(JSON.parse(ask('/cookies', { headers: [['Cookie', 'a=1; b=2']] }).content)).toEqual({
			cookies: { a: '1', b: '2' },
		});
	});
});

describe('addresses without a site', () => {
	const calm = { latencyMs: 94, jitterMs: 0, failurePercent: 0 };

	it('refuse at once on the reader’s own machine', () => {
		for (const url of ['http://localhost:8000/', 'http://127.0.0.1/', 'http://[::1]/']) {
			expect(answerTo(url, calm)).toEqual({ kind: 'refused', delayMs: 0 });
		}
	});

	it('keep silent where they are for documentation only', () => {
		expect(answerTo('http://192.0.2.7/', calm)).toEqual({ kind: 'refused', delayMs: 130_000 });
		expect(answerTo('http://192.0.3.7/', calm).kind).toBe('page');
	});
});

describe('the internet at the end of a cable', () => {
	it('answers each request when it is due, with what its site says', async () => {
		const { port1, port2 } = new MessageChannel();
		onTestFinished(() => port1.close());
		answerThrough(port2, { latencyMs: 5, jitterMs: 0, failurePercent: 0 });
		const fetch = connect(port1);
		const [page, missing] = await Promise.all([fetch(`${SITE}/page`), fetch(`${SITE}/status/404`)]);
		expect(page).toMatchObject({
			status: 200,
			headers: [['Content-Type', 'text/html; charset=utf-8'], expect.anything()],
		});
		expect(missing).toMatchObject({ status: 404, body: new Uint8Array() });
		await expect(fetch('http://localhost/')).rejects.toMatchObject({ kind: 'refused' });
	});
});
