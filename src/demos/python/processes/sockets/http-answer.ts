/** Reads an answer of HTTP/1 from bytes. Knows no connection. */
import type { Headers } from '../../../network/protocol.ts';
import { BadRequest, bodyOf, headerOf, headerValue, isChunked, LATIN } from './http-request.ts';

export interface HttpAnswer {
	readonly statusLine: string;
	readonly headers: Headers;
	/** As it came where some of it is missing: in chunks, if it was sent in chunks. */
	readonly body: Uint8Array<ArrayBuffer>;
	/** `until-closed`: nothing but the end of the connection tells the end of the body. */
	readonly missing: 'nothing' | 'some' | 'until-closed';
}

/** To a request of that method, `HEAD` having no body. Null where it is none, or where some of its head is missing. */
export function readAnswer(bytes: Uint8Array<ArrayBuffer>, method: string): HttpAnswer | null {
	const text = LATIN.decode(bytes);
	const headEnd = text.indexOf('\r\n\r\n');
	const [, status] = /^HTTP\/1\.[01] (\d{3})(?: [^\r]*)?\r\n/.exec(text) ?? [];
	if (headEnd < 0 || !status) return null;
	const [statusLine = '', ...lines] = text.slice(0, headEnd).split('\r\n');
	const rest = bytes.slice(headEnd + 4);
	try {
		const headers = lines.map(headerOf);
		if (method === 'HEAD' || BODILESS.has(status))
			return { statusLine, headers, body: new Uint8Array(), missing: 'nothing' };
		if (!isFramed(headers)) return { statusLine, headers, body: rest, missing: 'until-closed' };
		const body = bodyOf(rest, headers);
		return { statusLine, headers, body: body?.bytes ?? rest, missing: body ? 'nothing' : 'some' };
	} catch (error) {
		if (error instanceof BadRequest) return null;
		throw error;
	}
}

const BODILESS: ReadonlySet<string> = new Set(['204', '304']);

function isFramed(headers: Headers): boolean {
	return isChunked(headers) || headerValue(headers, 'content-length') !== undefined;
}
