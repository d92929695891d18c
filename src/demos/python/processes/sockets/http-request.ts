/** Reads a request of HTTP/1.1 from bytes. Knows no connection, and answers nothing. */
import type { Headers } from '../../../network/protocol.ts';

export interface HttpRequest {
	readonly method: string;
	/** A path, or a whole address. */
	readonly target: string;
	readonly headers: Headers;
	readonly body: Uint8Array<ArrayBuffer>;
	/** Whether the connection stays for another request. */
	readonly isKeptAlive: boolean;
	/** Of all its bytes, as they came. */
	readonly size: number;
}

/** What is no request. */
export class BadRequest extends Error {
	override readonly name = 'BadRequest';
}

/** Null while some of it is missing. Throws a `BadRequest`. */
export function readRequest(bytes: Uint8Array): HttpRequest | null {
	const text = LATIN.decode(bytes);
	const headEnd = text.indexOf('\r\n\r\n');
	if (headEnd < 0) {
		// Whoever does not speak HTTP hears so at once, and does not wait for the end of what is none.
		if (!/^[A-Z]/.test(text) && text !== '') throw new BadRequest(text);
		return null;
	}
	const [requestLine = '', ...lines] = text.slice(0, headEnd).split('\r\n');
	const [, method, target, version] = /^([A-Z]+) (\S+) HTTP\/(1\.[01])$/.exec(requestLine) ?? [];
	if (!method || !target) throw new BadRequest(requestLine);
	const headers = lines.map(headerOf);
	const body = bodyOf(bytes.subarray(headEnd + 4), headers);
	if (!body) return null;
	const connection = headerValue(headers, 'connection')?.toLowerCase();
	const isKeptAlive = version === '1.1' ? connection !== 'close' : connection === 'keep-alive';
	return { method, target, headers, body: body.bytes, isKeptAlive, size: headEnd + 4 + body.size };
}

export function headerValue(headers: Headers, name: string): string | undefined {
	return headers.find(([own]) => own.toLowerCase() === name)?.[1];
}

/** Each byte is a character of the same number, so that places in the text are places in the bytes. */
export const LATIN = new TextDecoder('latin1');

/** Throws a `BadRequest`. */
export function headerOf(line: string): readonly [string, string] {
	const colon = line.indexOf(':');
	if (colon < 1) throw new BadRequest(line);
	return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

export interface Body {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** In the connection. */
	readonly size: number;
}

export function isChunked(headers: Headers): boolean {
	return headerValue(headers, 'transfer-encoding')?.toLowerCase() === 'chunked';
}

/** Null while some of it is missing; of no length where the headers tell none. Throws a `BadRequest`. */
export function bodyOf(rest: Uint8Array, headers: Headers): Body | null {
	if (isChunked(headers)) return joined(rest);
	const size = Number(headerValue(headers, 'content-length') ?? 0);
	if (!Number.isSafeInteger(size) || size < 0) throw new BadRequest('Content-Length');
	return rest.length < size ? null : { bytes: rest.slice(0, size), size };
}

function joined(chunks: Uint8Array): Body | null {
	const text = LATIN.decode(chunks);
	const parts: Uint8Array[] = [];
	let at = 0;
	for (;;) {
		const lineEnd = text.indexOf('\r\n', at);
		if (lineEnd < 0) return null;
		const size = Number.parseInt(text.slice(at, lineEnd), 16);
		if (!(size >= 0)) throw new BadRequest(text.slice(at, lineEnd));
		const begin = lineEnd + 2;
		if (chunks.length < begin + size + 2) return null;
		if (size === 0) return { bytes: concatenated(parts), size: begin + 2 };
		parts.push(chunks.subarray(begin, begin + size));
		at = begin + size + 2;
	}
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
	let end = 0;
	for (const part of parts) {
		whole.set(part, end);
		end += part.length;
	}
	return whole;
}
