/** What a reader types and reads, as HTTP has it. Knows no connection. */
import type { ReaderAnswer, ReaderRequest } from '../../../../demos/python/protocol.ts';
import { legibleJson } from './legible-json.ts';

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
export type Method = (typeof METHODS)[number];

/** A path and its query as a request carries them: from `/`, in ASCII, with what is none escaped. */
export function targetOf(path: string): string {
	const { pathname, search } = new URL(`/${path.trim().replace(/^\/+/, '')}`, 'http://localhost');
	return `${pathname}${search}`;
}

export type TypedHeaders =
	| { readonly kind: 'headers'; readonly headers: ReaderRequest['headers'] }
	/** The first line that cannot be sent, counted from 1, and what is wrong with it. */
	| { readonly kind: 'problem'; readonly line: number; readonly flaw: 'name' | 'value' };

/** `Name: value` a line; empty lines mean nothing. */
export function parseHeaders(typed: string): TypedHeaders {
	const headers: [name: string, value: string][] = [];
	for (const [at, line] of typed.split(/\r\n?|\n/).entries()) {
		if (line.trim() === '') continue;
		const [, name, value] = HEADER.exec(line) ?? [];
		if (name === undefined || value === undefined) return { kind: 'problem', line: at + 1, flaw: 'name' };
		if (!VALUE.test(value)) return { kind: 'problem', line: at + 1, flaw: 'value' };
		headers.push([name, value]);
	}
	return { kind: 'headers', headers };
}

/** The name is a token of RFC 9110, directly before its colon. */
const HEADER = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*?)\s*$/;
/** In ASCII, as RFC 9110 would have new ones: elsewhere, servers differ. */
const VALUE = /^[\t -~]*$/;

export type BodyText =
	| { readonly kind: 'text'; readonly text: string }
	/** JSON whose spaces are ours. */
	| { readonly kind: 'json'; readonly text: string }
	/** What no characters can be made of. */
	| { readonly kind: 'binary'; readonly bytes: number };

/**
 * The body in the characters that its headers name, and JSON indented. Where they name none, or none that a browser
 * knows, it is UTF-8, or binary.
 */
export function bodyText({ head, body }: ReaderAnswer): BodyText {
	const type = head?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
	const text = textOf(body, /charset="?([^\s;"]+)/i.exec(type)?.[1]);
	if (text === null) return { kind: 'binary', bytes: body.length };
	const json = /^application\/(?:[^\s;]+\+)?json\b/i.test(type) ? legibleJson(text) : null;
	return json === null ? { kind: 'text', text } : { kind: 'json', text: json };
}

/** Null where it is none. */
function textOf(body: Uint8Array<ArrayBuffer>, charset: string | undefined): string | null {
	const named = charset && decoderOf(charset);
	if (named) return named.decode(body);
	try {
		// A body that was cut off may end within a character.
		const text = new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true });
		return BINARY.test(text) ? null : text;
	} catch {
		return null;
	}
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them; what a terminal understands, some have.
const BINARY = /[\0-\x06\x0e-\x1a\x1c-\x1f]/;

/** Null where the browser knows no such characters. */
function decoderOf(charset: string): TextDecoder | null {
	try {
		return new TextDecoder(charset);
	} catch {
		return null;
	}
}
