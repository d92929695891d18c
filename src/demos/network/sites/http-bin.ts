/**
 * What paths do at httpbin.org, and here at every site: `/status/404`, `/delay/2`, `/bytes/100`, `/stream/3`, `/json`,
 * `/html`, `/uuid`, `/ip`, `/user-agent`, `/get` and its sisters, `/anything`, `/headers`, `/redirect/2`,
 * `/redirect-to?url=`, `/cookies`, `/cookies/set?name=value`, `/basic-auth/user/password`, `/bearer`.
 */
import { chance } from '../chance.ts';
import type { Headers } from '../protocol.ts';
import { headerOf, jsonReply, type Question, type Reply, redirect, reply, textReply } from '../reply.ts';
import { words } from './words.ts';

/** Null where the path is none of these. */
export function httpBinReply(question: Question): Reply | null {
	const [, name = '', ...rest] = question.url.pathname.split('/');
	return Object.hasOwn(repliers, name) ? (repliers[name]?.(question, ...rest) ?? null) : null;
}

type Replier = (question: Question, ...rest: string[]) => Reply | null;

/** By the first part of the path; the others follow the question. Null means: not so, show a page. */
const repliers: Readonly<Record<string, Replier>> = {
	status: (_, status = '') => (/^[2-5]\d\d$/.test(status) ? reply(Number(status)) : null),
	delay: (question, length) => {
		const seconds = Math.min(Number(length), 10);
		return seconds >= 0 ? { ...echo(question), extraDelayMs: seconds * 1_000 } : null;
	},
	bytes: (_, length) => {
		const size = Math.min(Number(length), 1_000_000);
		if (!(size >= 0)) return null;
		return reply(
			200,
			[['Content-Type', 'application/octet-stream']],
			Uint8Array.from({ length: size }, (_, i) => i),
		);
	},
	stream: (question, length) => {
		const count = Math.min(Number(length), 100);
		if (!(count >= 1)) return null;
		const { args, headers, url } = asked(question);
		const lines = Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, args, headers, url })}\n`);
		return textReply(lines.join(''), [['Content-Type', 'application/json']]);
	},
	json: () => jsonReply({ slideshow: { title: 'Sample', slides: [{ title: 'First' }, { title: 'Second' }] } }),
	html: () => textReply(`<!doctype html>\n<h1>Sample</h1>\n<p>${words(80, 'html')}.</p>\n`),
	uuid: ({ nonce }) => jsonReply({ uuid: uuidOf(nonce) }),
	ip: () => jsonReply({ origin: ORIGIN }),
	'user-agent': (question) => jsonReply({ 'user-agent': headerOf(question, 'user-agent') ?? null }),
	get: only('GET'),
	post: only('POST'),
	put: only('PUT'),
	patch: only('PATCH'),
	delete: only('DELETE'),
	anything: (question) => echo(question),
	headers: ({ headers }) => jsonReply({ headers: Object.fromEntries(headers) }),
	redirect: (_, count) => {
		const left = Number(count);
		return left >= 1 ? redirect(left === 1 ? '/get' : `/redirect/${left - 1}`) : null;
	},
	'redirect-to': ({ url }) => redirect(url.searchParams.get('url') ?? '/get'),
	cookies: ({ url, headers }, verb) => {
		if (verb !== 'set') return jsonReply({ cookies: cookiesIn(headers) });
		const cookies = [...url.searchParams].map(([name, value]) => ['Set-Cookie', `${name}=${value}; Path=/`] as const);
		return redirect('/cookies', cookies);
	},
	'basic-auth': (question, user = '', password = '') =>
		headerOf(question, 'authorization') === `Basic ${btoa(`${user}:${password}`)}`
			? jsonReply({ authenticated: true, user })
			: reply(401, [['WWW-Authenticate', 'Basic realm="Fake Realm"']]),
	bearer: (question) => {
		const token = /^Bearer (.+)$/.exec(headerOf(question, 'authorization') ?? '')?.[1];
		return token ? jsonReply({ authenticated: true, token }) : reply(401, [['WWW-Authenticate', 'Bearer']]);
	},
};

/** Kept for documentation (RFC 5737): the reader's own is nobody's business. */
const ORIGIN = '203.0.113.7';

function only(method: string): Replier {
	return (question) =>
		question.method === method || (method === 'GET' && question.method === 'HEAD')
			? echo(question)
			: reply(405, [['Allow', method]]);
}

function asked({ url, headers }: Question) {
	return { args: Object.fromEntries(url.searchParams), headers: Object.fromEntries(headers), url: url.href };
}

/** Tells the asker what it asked. */
function echo(question: Question): Reply {
	const data = new TextDecoder().decode(question.body);
	const type = headerOf(question, 'content-type') ?? '';
	const isForm = type.startsWith('application/x-www-form-urlencoded');
	const { args, headers, url } = asked(question);
	return jsonReply({
		args,
		data: isForm ? '' : data,
		form: isForm ? Object.fromEntries(new URLSearchParams(data)) : {},
		headers,
		json: type.startsWith('application/json') ? parsed(data) : null,
		method: question.method,
		origin: ORIGIN,
		url,
	});
}

function parsed(data: string): unknown {
	try {
		return JSON.parse(data);
	} catch {
		return null;
	}
}

function cookiesIn(headers: Headers): Record<string, string> {
	const sent = headers.filter(([name]) => name.toLowerCase() === 'cookie').flatMap(([, value]) => value.split('; '));
	return Object.fromEntries(sent.map((pair) => pair.split('=', 2)));
}

/** Of version 4 (RFC 9562). */
function uuidOf(nonce: string): string {
	const digit = (place: number, limit = 16) => Math.floor(chance(`${nonce} ${place}`, 'uuid') * limit);
	return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (kind, place: number) =>
		(kind === 'x' ? digit(place) : 8 + digit(place, 4)).toString(16),
	);
}
