/** The workers of the engine. */
import { type LiveWorker, startWorker } from '../live-worker.ts';
import loaderUrl from './assets/loader.worker.ts?worker&url';
import type { FromLoader, ToLoader } from './assets/protocol.ts';
import kernelUrl from './processes/kernel.worker.ts?worker&url';
import type { FromInterpreter, FromKernel, ToInterpreter, ToKernel } from './protocol.ts';
import runtimeUrl from './runtime.worker.ts?worker&url';

export type InterpreterWorker = LiveWorker<ToInterpreter, FromInterpreter>;
export type KernelWorker = LiveWorker<ToKernel, FromKernel>;
export type LoaderWorker = LiveWorker<ToLoader, FromLoader>;

/** Says `idle` for the first time when it has booted. */
export function startInterpreter(): InterpreterWorker {
	return startWorker(runtimeUrl, 'interpreter');
}

/** Says nothing before the program begins. */
export function startKernel(): KernelWorker {
	return startWorker(kernelUrl, 'kernel');
}

/** Hears and says nothing of a file before it is told to load them. */
export function startLoader(): LoaderWorker {
	return startWorker(loaderUrl, 'loader');
}
