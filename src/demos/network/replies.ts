import type { Headers, RequestMessage, ResponseHead } from './protocol.ts';

/**
 * What a site of the simulated internet says, whatever its name. Most paths bring a page; some do as those of
 * httpbin.org do: `/status/404`, `/delay/2`, `/bytes/100`, `/json`, `/get` and its sisters, `/anything`, `/headers`,
 * `/redirect/2`, `/redirect-to?url=`, `/cookies`, `/cookies/set?name=value`. It keeps nothing between requests.
 */
export interface Reply {
	readonly head: ResponseHead;
	readonly body: Uint8Array;
	/** Beyond the latency. */
	readonly extraDelayMs: number;
}

/** `pageBytes` is how long the page is where the path asks for nothing else. */
export function replyTo(url: string, message: RequestMessage, pageBytes: number): Reply {
	const { pathname } = new URL(url);
	const [, name = '', argument = ''] = pathname.split('/');
	const replier = Object.hasOwn(repliers, name) ? repliers[name] : null;
	const reply = replier?.(argument, { url: new URL(url), ...message }) ?? pageReply(url, pageBytes);
	return message.method === 'HEAD' ? { ...reply, body: new Uint8Array() } : reply;
}

const HTML: Headers = [['Content-Type', 'text/html; charset=utf-8']];

export const PLAIN_GET: RequestMessage = { method: 'GET', headers: [], body: new Uint8Array() };

interface Question extends RequestMessage {
	readonly url: URL;
}

/** By the first part of the path. Null means: not so, show a page. */
const repliers: Readonly<Record<string, (argument: string, question: Question) => Reply | null>> = {
	status: (argument) => (/^[2-5]\d\d$/.test(argument) ? reply(Number(argument)) : null),
	delay: (argument, question) => {
		const seconds = Math.min(Number(argument), 10);
		return seconds >= 0 ? { ...echo(question), extraDelayMs: seconds * 1_000 } : null;
	},
	bytes: (argument) => {
		const size = Math.min(Number(argument), 1_000_000);
		if (!(size >= 0)) return null;
		return reply(
			200,
			[['Content-Type', 'application/octet-stream']],
			Uint8Array.from({ length: size }, (_, i) => i),
		);
	},
	json: () => jsonReply({ slideshow: { title: 'Sample', slides: [{ title: 'First' }, { title: 'Second' }] } }),
	get: only('GET'),
	post: only('POST'),
	put: only('PUT'),
	patch: only('PATCH'),
	delete: only('DELETE'),
	anything: (_, question) => echo(question),
	headers: (_, { headers }) => jsonReply({ headers: Object.fromEntries(headers) }),
	redirect: (argument) => {
		const left = Number(argument);
		return left >= 1 ? redirect(left === 1 ? '/get' : `/redirect/${left - 1}`) : null;
	},
	'redirect-to': (_, { url }) => redirect(url.searchParams.get('url') ?? '/get'),
	cookies: (argument, { url, headers }) => {
		if (argument !== 'set') return jsonReply({ cookies: cookiesIn(headers) });
		const cookies = [...url.searchParams].map(([name, value]) => ['Set-Cookie', `${name}=${value}; Path=/`] as const);
		return redirect('/cookies', cookies);
	},
};

function only(method: string) {
	return (_: string, question: Question) =>
		question.method === method || (method === 'GET' && question.method === 'HEAD')
			? echo(question)
			: reply(405, [['Allow', method]]);
}

/** Tells the asker what it asked. */
function echo({ url, method, headers, body }: Question): Reply {
	const data = new TextDecoder().decode(body);
	const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
	const isForm = type.startsWith('application/x-www-form-urlencoded');
	return jsonReply({
		args: Object.fromEntries(url.searchParams),
		data: isForm ? '' : data,
		form: isForm ? Object.fromEntries(new URLSearchParams(data)) : {},
		headers: Object.fromEntries(headers),
		json: type.startsWith('application/json') ? parsed(data) : null,
		method,
		url: url.href,
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

function redirect(location: string, headers: Headers = []): Reply {
	return reply(302, [['Location', location], ...headers]);
}

function jsonReply(value: unknown): Reply {
	const body = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
	return reply(200, [['Content-Type', 'application/json']], body);
}

function reply(status: number, headers: Headers = HTML, body = new Uint8Array()): Reply {
	return { head: { status, headers: [...headers, ['Content-Length', `${body.length}`]] }, body, extraDelayMs: 0 };
}

/** The page at an address: its own name over and over, to the given length. */
function pageReply(url: string, bytes: number): Reply {
	const line = `<p>${url}</p>\n`;
	const body = new TextEncoder().encode(line.repeat(Math.ceil(bytes / line.length))).slice(0, bytes);
	return reply(200, HTML, body);
}
