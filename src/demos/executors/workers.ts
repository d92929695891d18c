/** The workers that perform tasks, as executors use them. */
import { type Remote, releaseProxy, wrap } from 'comlink';
import { siteScript } from '../arrival/site-script.ts';
import type { Failure } from '../contract.ts';
import { startWorker } from '../live-worker.ts';
import { turn } from './breath.ts';
import type { Batch, Update } from './protocol.ts';
import type { TaskWorker } from './task.worker.ts';
import taskWorkerUrl from './task.worker.ts?worker&url';

const script = siteScript(taskWorkerUrl);

/** A worker for tasks: set up through `remote`; tasks and updates go the shortest way, without Comlink. */
export interface LiveTaskWorker {
	readonly remote: Remote<TaskWorker>;
	/** Resolves when the worker is up; never does if it fails to be, or ends before. */
	readonly up: Promise<void>;
	readonly post: (batch: Batch) => void;
	readonly onUpdate: (listener: (update: Update) => void) => void;
	/** Ends the worker at once, whatever it is doing. It reports nothing any more. */
	readonly terminate: () => void;
	/** Ends the worker with the run: silent at once, and gone a task later, so that no report waits for farewells. */
	readonly endWith: (run: AbortSignal) => void;
}

/** Starts a worker for tasks. `onFailure` is called at most once: when it can't be loaded, or when it dies. */
export function startTaskWorker(onFailure: (failure: Failure) => void): LiveTaskWorker {
	const worker = startWorker<MessagePort | Batch, Update>(script, 'task');
	worker.onFailure = onFailure;
	// Comlink gets a port, and tasks the worker's own channel: a port costs a third more time for a message.
	const { port1, port2 } = new MessageChannel();
	worker.post(port2, [port2]);
	const remote = wrap<TaskWorker>(port1);
	let isEnded = false;
	const terminate = () => {
		if (isEnded) return;
		isEnded = true;
		remote[releaseProxy]();
		worker.terminate();
	};
	return {
		remote,
		up: worker.up,
		post: (batch) => worker.post(batch),
		onUpdate: (listener) => {
			worker.onMessage = listener;
		},
		terminate,
		endWith: (run) =>
			run.addEventListener('abort', () => {
				worker.onMessage = () => {};
				turn().then(terminate);
			}),
	};
}
