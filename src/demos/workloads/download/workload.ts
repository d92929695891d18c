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
		const known = addUp(addresses(input).map((url) => expectedDownload(url, input)));
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

/** Two sites in turn, as in the article; the last `refusedCount` addresses lead nowhere. */
function addresses({ count, refusedCount }: DownloadInput): string[] {
	return Array.from({ length: count }, (_, i) => {
		if (i >= count - refusedCount) return `https://nowhere-${i}.invalid/`;
		return i % 2 === 0 ? `https://jython.example/page/${i}` : `https://dice.example/roll/${i}`;
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

function expectedDownload(url: string, behaviour: NetworkBehaviour): Download {
	const answer = answerTo(url, behaviour);
	return answer.kind === 'page' ? answer.bytes : answer.kind;
}
