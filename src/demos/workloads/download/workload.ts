import type { FetchedPage, Input, Json, NetworkBehaviour, TaskBody, TaskContext, Workload } from '../../contract.ts';
import { answerTo } from '../../network/answers.ts';
import { NetworkFailure } from '../../network/client.ts';

export interface DownloadInput extends Input, NetworkBehaviour {
	readonly count: number;
	readonly latencyMs: number;
	readonly jitterMs: number;
	readonly failurePercent: number;
	readonly refusedCount: number;
}

/** How many requests brought a page, failed, or met no such host; `bytes` is what all the pages weigh. */
export interface DownloadAnswer {
	readonly [key: string]: Json;
	readonly pages: number;
	readonly bytes: number;
	readonly failed: number;
	readonly refused: number;
}

type Download = number | 'failed' | 'refused';

export const workload: Workload<DownloadInput, string, Download, DownloadAnswer> = {
	name: 'download',
	crew: 'pool',
	plan: addresses,
	perform: download,
	combine: addUp,
	verify: (answer, input) => {
		const known = knownAnswer(input);
		return (Object.keys(known) as (keyof DownloadAnswer)[]).every((key) => answer[key] === known[key]);
	},
	network: ({ latencyMs, jitterMs, failurePercent }) => ({ latencyMs, jitterMs, failurePercent }),
};

// #region listing
/** Downloads a page and returns its length in bytes, or what went wrong. */
function* download(url: string, { fetch }: TaskContext): TaskBody<Download> {
	try {
		const page = (yield fetch(url)) as FetchedPage;
		return page.body.length;
	} catch (error) {
		if (error instanceof NetworkFailure) return error.kind;
		throw error;
	}
}
// #endregion

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

function addUp(downloads: readonly Download[]): DownloadAnswer {
	const sizes = downloads.filter((download) => typeof download === 'number');
	return {
		pages: sizes.length,
		bytes: sizes.reduce((sum, size) => sum + size, 0),
		failed: downloads.filter((download) => download === 'failed').length,
		refused: downloads.filter((download) => download === 'refused').length,
	};
}

/** What the simulated internet will have answered. */
export function knownAnswer(input: DownloadInput): DownloadAnswer {
	return addUp(addresses(input).map((url) => expectedDownload(url, input)));
}

function expectedDownload(url: string, behaviour: NetworkBehaviour): Download {
	const answer = answerTo(url, behaviour);
	return answer.kind === 'page' ? answer.bytes : answer.kind;
}
