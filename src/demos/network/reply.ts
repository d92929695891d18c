import type { Headers, RequestMessage, ResponseHead } from './protocol.ts';

/** What a site says to a request. */
export interface Reply {
	readonly head: ResponseHead;
	readonly body: Uint8Array;
	/** Beyond the latency. */
	readonly extraDelayMs: number;
}

export interface Question extends RequestMessage {
	readonly url: URL;
	/** How long a page is where the path asks for nothing else, in bytes. */
	readonly pageBytes: number;
	/** Of this request and of no other, for answers that differ each time. */
	readonly nonce: string;
}

const HTML: Headers = [['Content-Type', 'text/html; charset=utf-8']];

export function reply(status: number, headers: Headers = HTML, body = new Uint8Array()): Reply {
	return { head: { status, headers: [...headers, ['Content-Length', `${body.length}`]] }, body, extraDelayMs: 0 };
}

export function textReply(text: string, headers: Headers = HTML, status = 200): Reply {
	return reply(status, headers, new TextEncoder().encode(text));
}

export function jsonReply(value: unknown, status = 200): Reply {
	return textReply(`${JSON.stringify(value, null, 2)}\n`, [['Content-Type', 'application/json']], status);
}

export function redirect(location: string, headers: Headers = []): Reply {
	return reply(302, [['Location', location], ...headers]);
}

export function headerOf({ headers }: RequestMessage, name: string): string | undefined {
	return headers.find(([own]) => own.toLowerCase() === name)?.[1];
}
