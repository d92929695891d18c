/**
 * Makes workers, alone: starts and ends one, and notices whatever becomes of it. What it does is not its matter. The
 * worker's part is `holdLifeline`.
 */
import { READY, watchLifeline } from './lifeline.ts';
import { workerAddress } from './worker-address.ts';

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

/** Whose policy binds a worker that has no address of its own. */
export interface Realm {
	readonly Worker: typeof Worker;
}

export interface WorkerFailure {
	/** The browser makes none; its script does not load; it ended by itself; it lives, and made a mistake of ours. */
	readonly kind: 'worker-unavailable' | 'not-loaded' | 'worker-died' | 'internal';
	readonly detail: string;
}

/**
 * Starts a worker of the script at an address, or of a script at hand, by the page or another realm of it. `kind` is
 * for whoever looks at the browser's list of workers.
 */
export function startWorker<Hears, Says>(
	script: string | Blob,
	kind: string,
	realm: Realm = globalThis,
): LiveWorker<Hears, Says> {
	const name = `${kind} ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
	const ended = new AbortController();
	const up = Promise.withResolvers<void>();
	let isUp = false;
	let bootLimit: ReturnType<typeof setTimeout> | undefined;

	const isAtHand = typeof script !== 'string';
	const address = isAtHand ? URL.createObjectURL(script) : workerAddress(script, madeCount++);
	const terminate = () => {
		ended.abort();
		if (isAtHand) URL.revokeObjectURL(String(address));
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
	const worker = make(realm, address, name, (detail) => fail('worker-unavailable', detail));
	const self: LiveWorker<Hears, Says> = {
		post(message, transferred = []) {
			worker?.postMessage(message, [...transferred]);
			// Nothing but the clock tells of a worker that ends before it holds its lifeline.
			if (!isUp && !ended.signal.aborted)
				bootLimit ??= setTimeout(() => fail('worker-unavailable', LATE), BOOT_LIMIT_MS);
		},
		onMessage: () => {},
		onFailure: () => {},
		up: up.promise,
		terminate,
	};
	if (!worker) return self;
	worker.onerror = (event) => {
		event.preventDefault();
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
	return self;
}

/**
 * A worker that is not up so long after it was spoken to first never will be. Until then nobody waits for it, and its
 * script may have to come over a network that carries the engine's files at the same time.
 */
const BOOT_LIMIT_MS = 30_000;
const LATE = `The worker did not start within ${BOOT_LIMIT_MS / 1_000} s.`;

let madeCount = 0;

/** Null where the browser refuses, of which `onRefused` hears soon. */
function make(realm: Realm, address: URL | string, name: string, onRefused: (detail: string) => void): Worker | null {
	try {
		return new realm.Worker(address, { type: 'module', name });
	} catch (error) {
		queueMicrotask(() => onRefused(String(error)));
		return null;
	}
}
