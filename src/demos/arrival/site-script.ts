import { ask, brokenOff } from './ask.ts';
import { Silence } from './silence.ts';

/** The script of a worker: a file of the site, that a page fetches once for all its workers. */
export interface SiteScript {
	/** Rejects with an `ArrivalError`, after two trials; then, and where the network is silent, the next call asks anew. */
	readonly bring: () => Promise<Blob>;
	/** What came cannot be run: whoever brings it next gets it past the browser's caches. */
	readonly forget: () => void;
}

type OnChange = (isSilent: boolean) => void;

const watchers = new Set<OnChange>();
let isSilent = false;
const silence = new Silence((changed) => {
	isSilent = changed;
	for (const watcher of watchers) watcher(changed);
});

/** Of all scripts of workers: whether they are waited for in silence. */
export const scriptSilence = {
	get isSilent() {
		return isSilent;
	},
	/** Until `signal` is aborted. */
	watch(onChange: OnChange, signal: AbortSignal) {
		watchers.add(onChange);
		signal.addEventListener('abort', () => watchers.delete(onChange));
	},
	/** Something else came over the same network, for which a script may well have to wait. */
	heard: () => silence.heard(),
};

/**
 * The script at an address of the site. A worker that is started from an address tells neither that its script is on
 * its way nor why it did not come; started from what was fetched it can have no such trouble, and it starts offline.
 */
export function siteScript(address: string): SiteScript {
	let script: Promise<Blob> | null = null;
	let isComing = false;
	let isBroken = false;

	return {
		bring() {
			// Who asks again after some silence is not to wait for the same silence.
			if (script && !(isComing && isSilent)) return script;
			const asked = fetchTwice(new URL(address, location.href), isBroken);
			script = asked;
			isComing = true;
			asked.then(
				() => {
					if (script === asked) isComing = false;
				},
				() => {
					if (script === asked) script = null;
				},
			);
			return asked;
		},
		forget() {
			script = null;
			isBroken = true;
		},
	};
}

async function fetchTwice(url: URL, isRetry: boolean): Promise<Blob> {
	try {
		return await fetchOnce(url, isRetry);
	} catch {
		return fetchOnce(url, true);
	}
}

async function fetchOnce(url: URL, isRetry: boolean): Promise<Blob> {
	const signal = silence.begin();
	try {
		const response = await ask(url, { isRetry, signal });
		const text = await response.text().catch((cause) => {
			throw brokenOff(url, signal, cause);
		});
		// By its type alone a browser tells a script; a host may name another.
		return new Blob([text], { type: 'text/javascript' });
	} finally {
		silence.end();
	}
}
