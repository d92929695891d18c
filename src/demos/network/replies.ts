import type { RequestMessage } from './protocol.ts';
import type { Question, Reply } from './reply.ts';
import { httpBinReply } from './sites/http-bin.ts';
import { JSON_PLACEHOLDER, jsonPlaceholderReply } from './sites/json-placeholder.ts';
import { pageReply } from './sites/pages.ts';

export const PLAIN_GET: RequestMessage = { method: 'GET', headers: [], body: new Uint8Array() };

/**
 * What a site of the simulated internet says. It keeps nothing between requests: the address and the message decide, and
 * where an answer is to differ each time, `nonce`. `pageBytes` is how long the page is where the path asks for nothing else.
 */
export function replyTo(url: string, message: RequestMessage, pageBytes: number, nonce = ''): Reply {
	const question: Question = { ...message, url: new URL(url), pageBytes, nonce };
	const reply = siteReply(question) ?? httpBinReply(question) ?? pageReply(question);
	return message.method === 'HEAD' ? { ...reply, body: new Uint8Array() } : reply;
}

/** Of sites that are not like all others. */
function siteReply(question: Question): Reply | null {
	return question.url.hostname === JSON_PLACEHOLDER ? jsonPlaceholderReply(question) : null;
}
