import { siteScript } from '../arrival/site-script.ts';
import type { NetworkBehaviour } from '../contract.ts';
import { startWorker, type WorkerFailure } from '../live-worker.ts';
import internetUrl from './internet.worker.ts?worker&url';
import type { ToInternet } from './protocol.ts';

const script = siteScript(internetUrl);

/** That of its worker, so that a run need not wait for it. */
export const bringInternet = script.bring;

/** The worker that plays the internet, for any number of runs at once. */
export interface InternetWorker {
	/** A new cable. The network at its other end behaves like this. */
	readonly plug: (behaviour: NetworkBehaviour) => MessagePort;
	/** Calls back if it fails, until `signal` is aborted. */
	readonly watch: (signal: AbortSignal, onFailure: (failure: WorkerFailure) => void) => void;
	readonly terminate: () => void;
}

export function startInternet(): InternetWorker {
	const worker = startWorker<ToInternet, never>(script, 'internet');
	const watchers = new Set<(failure: WorkerFailure) => void>();
	worker.onFailure = (failure) => {
		for (const watcher of [...watchers]) watcher(failure);
	};
	return {
		plug(behaviour) {
			const { port1, port2 } = new MessageChannel();
			worker.post({ kind: 'plug', cable: port2, behaviour }, [port2]);
			return port1;
		},
		watch(signal, onFailure) {
			watchers.add(onFailure);
			signal.addEventListener('abort', () => watchers.delete(onFailure));
		},
		terminate: worker.terminate,
	};
}
