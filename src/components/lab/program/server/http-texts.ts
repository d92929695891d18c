/** What a reader types and reads, as HTTP has it. Knows no connection. */
import type { ReaderAnswer } from '../../../../demos/python/protocol.ts';

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** Whether a request of that method has a body. */
export const hasBody = (method: Method) => method !== 'GET' && method !== 'DELETE';

/** A path and its query as a request carries them: from `/`, in ASCII, with what is none escaped. */
export function targetOf(path: string): string {
	const { pathname, search } = new URL(`/${path.trim().replace(/^\/+/, '')}`, 'http://localhost');
	return `${pathname}${search}`;
}

/** The body in the characters that its headers name; UTF-8 where they name none, or none that a browser knows. */
export function bodyText({ head, body }: ReaderAnswer): string {
	const type = head?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
	const [, charset = 'utf-8'] = /charset="?([^\s;"]+)/i.exec(type) ?? [];
	return decoderOf(charset).decode(body);
}

function decoderOf(charset: string): TextDecoder {
	try {
		return new TextDecoder(charset);
	} catch {
		return new TextDecoder();
	}
}
