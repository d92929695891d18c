import type { FetchedPage, Json, NetworkBehaviour, TaskBody, TaskContext, Workload } from '../../contract.ts';
import { answerTo } from '../../network/answers.ts';
import { NetworkFailure } from '../../network/client.ts';
import { addresses, type DownloadInput } from './addresses.ts';

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
