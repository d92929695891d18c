import { describe, expect, it, onTestFinished } from 'vitest';
import { answerTo } from '../../src/demos/network/answers.ts';
import { connect } from '../../src/demos/network/client.ts';
import { answerThrough } from '../../src/demos/network/internet.ts';
import type { RequestMessage } from '../../src/demos/network/protocol.ts';
import { replyTo } from '../../src/demos/network/replies.ts';

const SITE = 'https://any.example';
const calm = { latencyMs: 94, jitterMs: 0, failurePercent: 0 };

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

describe('pages', () => {
	const linksIn = (content: string) => [...content.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path);

	it('lead a crawler from the home page through a whole site that has an end', () => {
		const seen = new Set(['/']);
		for (const path of seen) {
			const page = ask(path);
			expect(page.status).toBe(200);
			for (const link of linksIn(page.content)) seen.add(link);
		}
		expect(seen.size).toBe(21);
	});

	it('have a title, words that differ from page to page, and lead home from anywhere', () => {
		expect(ask('/about').content).toContain('<title>any.example /about</title>');
		expect(ask('/about').content).not.toBe(ask('/contact').content);
		expect(linksIn(ask('/about').content)).toContain('/');
	});

	it('are not there where the path says so', () => {
		for (const path of ['/nonexistent', '/page/does-not-exist', '/nonexistent.html'])
			expect(ask(path).status).toBe(404);
		expect(ask('/existent').status).toBe(200);
	});
});

describe('what httpbin.org has', () => {
	it('differs each time where it is to', () => {
		const uuid = (nonce: string) =>
			JSON.parse(
				new TextDecoder().decode(
					replyTo(`${SITE}/uuid`, { method: 'GET', headers: [], body: new Uint8Array() }, 0, nonce).body,
				),
			).uuid;
		expect(uuid('1')).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
		expect(uuid('1')).toBe(uuid('1'));
		expect(uuid('1')).not.toBe(uuid('2'));
	});

	it('lets in who knows the password, or has a token', () => {
		const authorization = (value: string) => ({ headers: [['Authorization', value]] as const });
		expect(ask('/basic-auth/me/secret').status).toBe(401);
		expect(ask('/basic-auth/me/secret', authorization(`Basic ${btoa('me:secret')}`)).status).toBe(200);
		expect(ask('/bearer').status).toBe(401);
		expect(JSON.parse(ask('/bearer', authorization('Bearer t')).content)).toMatchObject({ token: 't' });
	});

	it('sends as many lines as are asked for', () => {
		const lines = ask('/stream/3').content.trimEnd().split('\n');
		expect(lines.map((line) => JSON.parse(line).id)).toEqual([0, 1, 2]);
	});
});

describe('jsonplaceholder.typicode.com', () => {
	const json = { headers: [['Content-Type', 'application/json']] as const };

	function askJson(path: string, message: Partial<RequestMessage> & { text?: string } = {}) {
		const { text = '', ...rest } = message;
		const body = new TextEncoder().encode(text);
		const url = `https://jsonplaceholder.typicode.com${path}`;
		const { head, body: answer } = replyTo(url, { method: 'GET', headers: [], body, ...rest }, 1_000);
		return { status: head.status, value: JSON.parse(new TextDecoder().decode(answer)) };
	}

	it.each([
		['posts', 100, ['userId', 'id', 'title', 'body']],
		['comments', 500, ['postId', 'id', 'name', 'email', 'body']],
		['albums', 100, ['userId', 'id', 'title']],
		['photos', 5_000, ['albumId', 'id', 'title', 'url', 'thumbnailUrl']],
		['todos', 200, ['userId', 'id', 'title', 'completed']],
		['users', 10, ['id', 'name', 'username', 'email', 'address', 'phone', 'website', 'company']],
	])('has %s: %i of them, in their shape', (table, count, fields) => {
		const { value } = askJson(`/${table}`);
		expect(value).toHaveLength(count);
		expect(Object.keys(value[count - 1])).toEqual(fields);
		expect(askJson(`/${table}/${count}`).value).toEqual(value[count - 1]);
		expect(askJson(`/${table}/${count + 1}`)).toEqual({ status: 404, value: {} });
	});

	it('gives what belongs to a row by field or by path, and parts of lists', () => {
		const comments = askJson('/comments?postId=2').value;
		expect(comments.map(({ id }: { id: number }) => id)).toEqual([6, 7, 8, 9, 10]);
		expect(askJson('/posts/2/comments').value).toEqual(comments);
		expect(askJson('/users/1/todos').value).toHaveLength(20);
		expect(askJson('/users/1/comments').status).toBe(404);
		expect(askJson('/posts?_limit=3&_start=5').value.map(({ id }: { id: number }) => id)).toEqual([6, 7, 8]);
		expect(askJson('/posts?_page=2&_limit=4').value.map(({ id }: { id: number }) => id)).toEqual([5, 6, 7, 8]);
	});

	it('answers as if it kept what is written', () => {
		const text = JSON.stringify({ title: 'mine', userId: 1 });
		expect(askJson('/posts', { method: 'POST', text, ...json })).toEqual({
			status: 201,
			value: { title: 'mine', userId: 1, id: 101 },
		});
		expect(askJson('/posts/1', { method: 'PUT', text, ...json }).value).toEqual({ title: 'mine', userId: 1, id: 1 });
		expect(askJson('/posts/1', { method: 'PATCH', text, ...json }).value).toMatchObject({
			title: 'mine',
			body: askJson('/posts/1').value.body,
		});
		expect(askJson('/posts/1', { method: 'DELETE' })).toEqual({ status: 200, value: {} });
		expect(askJson('/posts', { method: 'POST', text: '[' }).value).toEqual({ id: 101 });
	});
});

describe('addresses without a site', () => {
	it('are refused as those that do not exist, after the same wait', () => {
		for (const host of ['nonexistent.example.com', 'this-host-does-not-exist.com', 'printer', 'x.local', 'a.test']) {
			expect(answerTo(`https://${host}/`, calm)).toEqual({ kind: 'refused', delayMs: 94 });
		}
		expect(answerTo('https://example.com/nonexistent', calm).kind).toBe('page');
	});

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
