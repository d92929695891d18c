/**
 * Makes workers, alone: starts and ends one, and notices whatever becomes of it. What it does is not its matter. The
 * worker's part is `holdLifeline`.
 */
import { ArrivalError, type ArrivalProblem } from './arrival/arrival-error.ts';
import type { SiteScript } from './arrival/site-script.ts';
import { READY, watchLifeline } from './lifeline.ts';

/** A worker, as whoever talks to it sees it. `Hears` and `Says` are the worker's part. */
export interface LiveWorker<Hears, Says> {
	readonly post: (message: Hears, transferred?: readonly Transferable[]) => void;
	/** Hears all messages that come after it is set. */
	onMessage: (message: Says) => void;
	/** Called at most once: the worker could not be made, has died, or is of no use any more. Not after `terminate`. */
	onFailure: (failure: WorkerFailure) => void;
	/** Resolves when the worker's script has run; never does if it fails to, or is terminated before. */
	readonly up: Promise<void>;
	/** Ends the worker at once, whatever it is doing. It says nothing any more. */
	readonly terminate: () => void;
}

/** Whose policy binds a worker, which has no address of its own. */
export interface Realm {
	readonly Worker: typeof Worker;
}

export interface WorkerFailure {
	/** Its script did not come; the browser makes none; it ended by itself; it lives, and made a mistake of ours. */
	readonly kind: ArrivalProblem | 'worker-unavailable' | 'worker-died' | 'internal';
	readonly detail: string;
}

/**
 * Starts a worker of a script of the site, or of one at hand, by the page or another realm of it. `kind` is for whoever
 * looks at the browser's list of workers.
 */
export function startWorker<Hears, Says>(
	script: SiteScript | Blob,
	kind: string,
	realm: Realm = globalThis,
): LiveWorker<Hears, Says> {
	const name = `${kind} ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
	const ended = new AbortController();
	const up = Promise.withResolvers<void>();
	let isUp = false;
	let bootLimit: ReturnType<typeof setTimeout> | undefined;
	let worker: Worker | null = null;
	/** What was said to it before its script was at hand. */
	let unsaid: Parameters<typeof self.post>[] = [];

	const terminate = () => {
		ended.abort();
		unsaid = [];
		clearTimeout(bootLimit);
		if (!worker) return;
		worker.onmessage = null;
		worker.terminate();
	};
	const fail = (kind: WorkerFailure['kind'], detail: string) => {
		if (ended.signal.aborted) return;
		terminate();
		self.onFailure({ kind, detail });
	};
	const say: typeof self.post = (message, transferred = []) => {
		worker?.postMessage(message, [...transferred]);
		// Nothing but the clock tells of a worker that ends before it holds its lifeline.
		if (!isUp && !ended.signal.aborted) bootLimit ??= setTimeout(() => fail('worker-unavailable', LATE), BOOT_LIMIT_MS);
	};
	const self: LiveWorker<Hears, Says> = {
		post(...words) {
			if (worker) say(...words);
			else if (!ended.signal.aborted) unsaid.push(words);
		},
		onMessage: () => {},
		onFailure: () => {},
		up: up.promise,
		terminate,
	};
	const begin = (blob: Blob) => {
		if (ended.signal.aborted) return;
		const address = URL.createObjectURL(blob);
		ended.signal.addEventListener('abort', () => URL.revokeObjectURL(address));
		worker = new realm.Worker(address, { type: 'module', name });
		worker.onerror = (event) => {
			event.preventDefault();
			if (!isUp && !(script instanceof Blob)) script.forget();
			fail(isUp ? 'internal' : 'not-loaded', event.message || 'The script of a worker could not be loaded.');
		};
		worker.onmessageerror = () => fail('internal', 'The worker sent a message that could not be read.');
		worker.onmessage = ({ data }: MessageEvent<Says>) => {
			if (data !== READY) return self.onMessage(data);
			isUp = true;
			clearTimeout(bootLimit);
			watchLifeline(name, ended.signal, () => fail('worker-died', 'The worker ended before its work was done.'));
			up.resolve();
		};
		for (const words of unsaid.splice(0)) say(...words);
	};
	const bring = async () => begin(script instanceof Blob ? script : await script.bring());
	bring().catch((error) => fail(error instanceof ArrivalError ? error.problem : 'worker-unavailable', String(error)));
	return self;
}

/**
 * A worker that is not up so long after it was spoken to first never will be. Until then nobody waits for it. The time
 * that its script takes to come does not count.
 */
const BOOT_LIMIT_MS = 30_000;
const LATE = `The worker did not start within ${BOOT_LIMIT_MS / 1_000} s.`;
