/** The workers of the engine. */
import { siteScript } from '../arrival/site-script.ts';
import { type LiveWorker, startWorker } from '../live-worker.ts';
import loaderUrl from './assets/loader.worker.ts?worker&url';
import { SCRIPT_EXPORT } from './assets/manifest.ts';
import type { FromLoader, ToLoader } from './assets/protocol.ts';
import { openedEnclosure } from './enclosure.ts';
import type { ExploredMessage, ExploreMessage } from './explorer/contract.ts';
import kernelUrl from './processes/kernel.worker.ts?worker&url';
import type { FromInterpreter, FromKernel, ToInterpreter, ToKernel } from './protocol.ts';
import runtimeUrl from './runtime.worker.ts?worker&url';

const loaderScript = siteScript(loaderUrl);
const kernelScript = siteScript(kernelUrl);
const runtimeScript = siteScript(runtimeUrl);

export type InterpreterWorker = LiveWorker<ToInterpreter | ExploreMessage, FromInterpreter | ExploredMessage>;
export type KernelWorker = LiveWorker<ToKernel, FromKernel>;
export type LoaderWorker = LiveWorker<ToLoader, FromLoader>;

/** Says `idle` for the first time when it has booted. Its worker is started by the word to boot, in the enclosure. */
export function startInterpreter(): InterpreterWorker {
	const up = Promise.withResolvers<void>();
	let worker: InterpreterWorker | null = null;
	const self: InterpreterWorker = {
		post(message, transferred) {
			if (message.kind === 'boot') worker = begin(message.assets.script);
			worker?.post(message, transferred);
		},
		onMessage: () => {},
		onFailure: () => {},
		up: up.promise,
		terminate: () => worker?.terminate(),
	};

	function begin(script: Blob): InterpreterWorker {
		const begun: InterpreterWorker = startWorker(script, 'interpreter', openedEnclosure());
		begun.onMessage = (message) => self.onMessage(message);
		begun.onFailure = (failure) => self.onFailure(failure);
		begun.up.then(up.resolve);
		return begun;
	}
	return self;
}

/**
 * The whole script of an interpreter's worker: that of the interpreter, and what runs it. In one, since the policy of
 * the enclosure lets no other script be loaded. Rejects with an `ArrivalError`.
 */
export async function wholeScript(interpreter: Promise<Blob>): Promise<Blob> {
	const [script, runtime] = await Promise.all([interpreter, runtimeScript.bring()]);
	const handOver = `\nself.createInterpreter = ${SCRIPT_EXPORT};\n`;
	return new Blob([script, handOver, runtime], { type: 'text/javascript' });
}

/** That of the kernel, so that a run need not wait for it. */
export const bringKernel = kernelScript.bring;

/** Says nothing before the program begins. */
export function startKernel(): KernelWorker {
	return startWorker(kernelScript, 'kernel');
}

/** Hears and says nothing of a file before it is told to load them. */
export function startLoader(): LoaderWorker {
	return startWorker(loaderScript, 'loader');
}
