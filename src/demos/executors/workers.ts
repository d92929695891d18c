/** The only file that makes workers. It starts and ends them and notices their death; what they do is not its matter. */
import { type Remote, releaseProxy, transfer, wrap } from 'comlink';
import type { Failure, NetworkBehaviour } from '../contract.ts';
import { watchLifeline } from '../lifeline.ts';
import type { Internet } from '../network/internet.worker.ts';
import internetUrl from '../network/internet.worker.ts?worker&url';
import { workerAddress } from '../worker-address.ts';
import { turn } from './breath.ts';
import type { Batch, Update } from './protocol.ts';
import type { TaskWorker } from './task.worker.ts';
import taskWorkerUrl from './task.worker.ts?worker&url';

export interface LiveWorker<Exposed> {
	readonly remote: Remote<Exposed>;
	/** Resolves when the worker has booted; never does if it fails to, or ends before. */
	readonly up: Promise<void>;
	/** Ends the worker at once, whatever it is doing. It reports nothing any more. */
	readonly terminate: () => void;
	/** Ends the worker with the run: silent at once, and gone a task later, so that no report waits for farewells. */
	readonly endWith: (run: AbortSignal) => void;
}

type OnFailure = (failure: Failure) => void;

/** A worker for tasks: set up through `remote`; tasks and updates go the shortest way, without Comlink. */
export interface LiveTaskWorker extends LiveWorker<TaskWorker> {
	readonly post: (batch: Batch) => void;
	readonly onUpdate: (listener: (update: Update) => void) => void;
}

/** Starts a worker for tasks. `onFailure` is called at most once: when it can't be loaded, or when it dies. */
export function startTaskWorker(number: number, onFailure: OnFailure): LiveTaskWorker {
	const worker = new Worker(workerAddress(taskWorkerUrl, number), { type: 'module', name: `task-${number}` });
	// Comlink gets a port, and tasks the worker's own channel: a port costs a third more time for a message.
	const { port1, port2 } = new MessageChannel();
	worker.postMessage(port2, [port2]);
	return {
		...live<TaskWorker>(worker, port1, onFailure),
		post: (batch) => worker.postMessage(batch),
		onUpdate: (listener) => {
			worker.onmessage = ({ data }: MessageEvent<Update>) => listener(data);
		},
	};
}

/** Starts the worker that plays the internet. */
export function startInternet(onFailure: OnFailure): LiveWorker<Internet> {
	const worker = new Worker(workerAddress(internetUrl, 0), { type: 'module', name: 'internet' });
	return live(worker, worker, onFailure);
}

/** A new cable to the simulated internet. */
export function plugInto({ remote }: LiveWorker<Internet>, behaviour: NetworkBehaviour): MessagePort {
	const { port1, port2 } = new MessageChannel();
	remote.plug(transfer(port2, [port2]), behaviour);
	return port1;
}

/** A worker that has not booted after so long never will. Long enough for a slow network to bring its script. */
const BOOT_LIMIT_MS = 20_000;

interface HoldsLifeline {
	holdLifeline(name: string): Promise<void>;
}

/** Boots a worker that exposes itself at `endpoint`, and watches over its life. */
function live<Exposed extends HoldsLifeline>(
	worker: Worker,
	endpoint: Worker | MessagePort,
	onFailure: OnFailure,
): LiveWorker<Exposed> {
	const remote = wrap<Exposed>(endpoint);
	const ended = new AbortController();
	const lifeline = `worker ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
	let isUp = false;
	let isEnding = false;

	const terminate = () => {
		if (ended.signal.aborted) return;
		ended.abort();
		clearTimeout(bootLimit);
		remote[releaseProxy]();
		worker.onmessage = null;
		worker.terminate();
	};
	const endWith = (run: AbortSignal) =>
		run.addEventListener('abort', () => {
			isEnding = true;
			worker.onmessage = null;
			turn().then(terminate);
		});
	const fail = (detail: string) => {
		if (ended.signal.aborted) return;
		terminate();
		onFailure({ kind: isUp ? 'worker-died' : 'worker-unavailable', detail });
	};
	worker.onerror = (event) => {
		event.preventDefault();
		fail(event.message || 'The script of the worker could not be loaded.');
	};
	worker.onmessageerror = () => fail('The worker sent a message that could not be read.');

	// Nothing but the clock tells of a worker that ends before it holds its lifeline.
	const bootLimit = setTimeout(
		() => fail(`The worker did not start within ${BOOT_LIMIT_MS / 1_000} s.`),
		BOOT_LIMIT_MS,
	);

	const up = new Promise<void>((booted) => {
		(remote as unknown as Remote<HoldsLifeline>).holdLifeline(lifeline).then(() => {
			if (isEnding) return;
			isUp = true;
			clearTimeout(bootLimit);
			watchLifeline(lifeline, ended.signal, () => fail('The worker ended before its work was done.'));
			booted();
		});
	});
	return { remote, up, terminate, endWith };
}
