import type { NetworkBehaviour } from '../contract.ts';
import { chance } from './chance.ts';
import { hasMachine } from './names.ts';

/** What the simulated internet will answer. The address alone decides, so every run and every test sees the same. */
export type Answer =
	| { readonly kind: 'page'; readonly delayMs: number; readonly bytes: number }
	| { readonly kind: 'failed'; readonly delayMs: number }
	| { readonly kind: 'refused'; readonly delayMs: number };

/** As Linux waits for a connection by default. */
const SILENCE_MS = 130_000;

/**
 * What has no machine is refused after the same wait: hosts under `.invalid` and names alike (`names.ts`), and what
 * names no host at all, such as `http://256.256.256.256/`. The reader's own machine, too, serves nothing here.
 */
export function answerTo(url: string, { latencyMs, jitterMs, failurePercent }: NetworkBehaviour): Answer {
	const address = parsed(url);
	// `https://a.example` and `https://a.example/` are one address, and clients differ in which they send.
	const { href, hostname } = address ?? { href: url, hostname: '.invalid' };
	if (isSilent(url)) return { kind: 'refused', delayMs: SILENCE_MS };
	if (isLoopback(hostname)) return { kind: 'refused', delayMs: 0 };
	const delayMs = Math.max(0, latencyMs + jitterMs * (2 * chance(href, 'delay') - 1));
	if (!isNumber(hostname) && !hasMachine(hostname)) return { kind: 'refused', delayMs };
	if (chance(href, 'failure') * 100 < failurePercent) return { kind: 'failed', delayMs };
	return { kind: 'page', delayMs, bytes: 500 + Math.floor(chance(href, 'size') * 4_000) };
}

/** Whether nobody ever answers there: addresses that are kept for documentation (RFC 5737). */
export function isSilent(url: string): boolean {
	return /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/.test(parsed(url)?.hostname ?? '');
}

/** Null where it names no host. Some browsers take a space for a part of a name. */
function parsed(url: string): URL | null {
	const address = URL.canParse(url) ? new URL(url) : null;
	return address && /^([\w.-]+|\[[\da-f:.]+\])$/i.test(address.hostname) ? address : null;
}

/** Every number is a machine's. */
function isNumber(hostname: string): boolean {
	return /^([\d.]+|\[[\da-f:.]+\])$/i.test(hostname);
}

function isLoopback(hostname: string): boolean {
	return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
