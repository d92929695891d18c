/** What is downloaded, and how long each answer takes: what the page and the engines both have to know. */
import type { Input, NetworkBehaviour } from '../../contract.ts';
import { answerTo } from '../../network/answers.ts';

export interface DownloadInput extends Input, NetworkBehaviour {
	readonly count: number;
	readonly latencyMs: number;
	readonly jitterMs: number;
	readonly failurePercent: number;
	readonly refusedCount: number;
}

/** The addresses of the article. */
export const ADDRESSES = ['https://www.jython.org', 'http://olympus.realpython.org/dice'] as const;

/** Whether all addresses differ: an address decides its own luck, so that jitter and failures need many of them. */
export function hasManyAddresses({ jitterMs, failurePercent, refusedCount }: DownloadInput): boolean {
	return jitterMs > 0 || failurePercent > 0 || refusedCount > 0;
}

/** The addresses of the article in turn; or as many as pages, of which the last `refusedCount` lead nowhere. */
export function addresses(input: DownloadInput): string[] {
	const { count, refusedCount } = input;
	return Array.from({ length: count }, (_, i) => {
		if (i >= count - refusedCount) return `https://nowhere.invalid/${i}`;
		return hasManyAddresses(input) ? `${ADDRESSES[0]}/${i}` : (ADDRESSES[i % ADDRESSES.length] as string);
	});
}

/** How long the simulated internet lets each request wait. */
export const waitsOf = (input: DownloadInput): number[] => addresses(input).map((url) => answerTo(url, input).delayMs);
