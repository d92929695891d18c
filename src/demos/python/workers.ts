/** The only file of the engine that makes workers. It starts and ends them and notices their death; no more. */
import { transfer, wrap } from 'comlink';
import type { NetworkBehaviour } from '../contract.ts';
import { watchLifeline } from '../lifeline.ts';
import type { Internet } from '../network/internet.worker.ts';
import internetUrl from '../network/internet.worker.ts?worker&url';
import { workerAddress } from '../worker-address.ts';
import loaderUrl from './assets/loader.worker.ts?worker&url';
import type { FromLoader, ToLoader } from './assets/protocol.ts';
import kernelUrl from './processes/kernel.worker.ts?worker&url';
import type { FromInterpreter, FromKernel, ToInterpreter, ToKernel } from './protocol.ts';
import runtimeUrl from './runtime.worker.ts?worker&url';

/** A worker, as whoever talks to it sees it. `Hears` and `Says` are the worker's part. */
export interface LiveWorker<Hears, Says> {
	readonly post: (message: Hears, transferred?: readonly Transferable[]) => void;
	/** Hears all messages that come after it is set. */
	onMessage: (message: Says) => void;
	/** Called at most once: the worker could not be made, or has died. Not after `terminate`. */
	onFailure: (failure: WorkerFailure) => void;
	/** Ends the worker at once, whatever it is doing. It says nothing any more. */
	readonly terminate: () => void;
}

export interface WorkerFailure {
	/** The browser makes none; its script does not load; it ended by itself. */
	readonly kind: 'worker-unavailable' | 'not-loaded' | 'worker-died';
	readonly detail: string;
}

export type InterpreterWorker = LiveWorker<ToInterpreter, FromInterpreter>;
export type KernelWorker = LiveWorker<ToKernel, FromKernel>;
export type LoaderWorker = LiveWorker<ToLoader, FromLoader>;

/** Says `idle` for the first time when it has booted. */
export function startInterpreter(): InterpreterWorker {
	return live(runtimeUrl, 'interpreter', 'idle');
}

/** May say something before it says `ready`. */
export function startKernel(): KernelWorker {
	return live(kernelUrl, 'kernel', 'ready');
}

/** Hears and says nothing of a file before it is told to load them. */
export function startLoader(): LoaderWorker {
	return live(loaderUrl, 'loader', 'ready');
}

/** The worker that plays the internet, for any number of programs. */
export interface InternetWorker {
	/** A new cable. The network at its other end behaves like this. */
	readonly plug: (behaviour: NetworkBehaviour) => MessagePort;
	/** For whoever uses it now, as of any worker. */
	onFailure: (failure: WorkerFailure) => void;
}

/** `onGone`: it has failed, and another one has to be started for the next program. */
export function startInternet(onGone: () => void): InternetWorker {
	const name = uniqueName('internet');
	const worker = make(internetUrl, name, (detail) => fail('worker-unavailable', detail));
	const ended = new AbortController();
	let isUp = false;
	const fail = (kind: WorkerFailure['kind'], detail: string) => {
		if (ended.signal.aborted) return;
		ended.abort();
		worker?.terminate();
		onGone();
		self.onFailure({ kind, detail });
	};
	if (worker) {
		worker.onerror = (event) => {
			event.preventDefault();
			fail(isUp ? 'worker-died' : 'not-loaded', event.message || NOT_LOADED);
		};
	}
	const remote = worker && wrap<Internet>(worker);
	remote?.holdLifeline(name).then(() => {
		isUp = true;
		watchLifeline(name, ended.signal, () => fail('worker-died', ENDED));
	});
	const self: InternetWorker = {
		onFailure: () => {},
		plug(behaviour) {
			const { port1, port2 } = new MessageChannel();
			remote?.plug(transfer(port2, [port2]), behaviour);
			return port1;
		},
	};
	return self;
}

const NOT_LOADED = 'The script of a worker could not be loaded.';
const ENDED = 'The worker ended before its work was done.';

/** Also that of its lifeline. */
function uniqueName(kind: string): string {
	return `${kind} ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
}

/** Null where the browser refuses, of which `onRefused` hears soon. */
function make(url: string, name: string, onRefused: (detail: string) => void): Worker | null {
	try {
		return new Worker(workerAddress(url, madeCount++), { type: 'module', name });
	} catch (error) {
		queueMicrotask(() => onRefused(String(error)));
		return null;
	}
}

let madeCount = 0;

/** A worker that has said nothing after so long never will; it may have to compile on a slow machine first. */
const BOOT_LIMIT_MS = 60_000;

/** The lifeline of the worker is its name; it holds it when it says `upWord`. */
function live<Hears, Says extends { readonly kind: string }>(
	url: string,
	kind: string,
	upWord: Says['kind'],
): LiveWorker<Hears, Says> {
	const name = uniqueName(kind);
	const worker = make(url, name, (detail) => fail('worker-unavailable', detail));
	const ended = new AbortController();
	let isUp = false;

	const terminate = () => {
		ended.abort();
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
	const self: LiveWorker<Hears, Says> = {
		post: (message, transferred = []) => worker?.postMessage(message, [...transferred]),
		onMessage: () => {},
		onFailure: () => {},
		terminate,
	};

	// Nothing but the clock tells of a worker that ends before it holds its lifeline.
	const bootLimit = setTimeout(
		() => fail('worker-unavailable', `The worker did not start within ${BOOT_LIMIT_MS / 1_000} s.`),
		BOOT_LIMIT_MS,
	);
	if (!worker) return self;
	worker.onerror = (event) => {
		event.preventDefault();
		fail(isUp ? 'worker-died' : 'not-loaded', event.message || NOT_LOADED);
	};
	worker.onmessageerror = () => fail('worker-died', 'The worker sent a message that could not be read.');
	worker.onmessage = ({ data }: MessageEvent<Says>) => {
		if (!isUp && data.kind === upWord) {
			isUp = true;
			clearTimeout(bootLimit);
			watchLifeline(name, ended.signal, () => fail('worker-died', ENDED));
		}
		self.onMessage(data);
	};
	return self;
}
