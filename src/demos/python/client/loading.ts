/** What comes before whatever a page has run: whether the browser can, and the engine's files. */
import type { Loading, ProgramFailure } from '../protocol.ts';
import { pythonSupport } from '../support.ts';
import { engine, LoadFailure } from './engine.ts';

/** Why nothing can be run in this browser; null where it can. */
export function whyUnsupported(): ProgramFailure | null {
	const support = pythonSupport();
	if (support.isSupported) return null;
	const isJspi = support.reason === 'no-jspi';
	const detail = isJspi ? 'The browser cannot suspend WebAssembly (JSPI).' : 'The browser has no workers.';
	return { kind: isJspi ? 'no-jspi' : 'worker-unavailable', detail };
}

interface Options {
	/** Stop. */
	readonly signal: AbortSignal;
	readonly onLoading?: ((loading: Loading) => void) | undefined;
}

/** False where the reader has pressed Stop before it was done; the loading goes on for the next run. */
export async function loadUnlessStopped({ signal, onLoading }: Options): Promise<boolean> {
	await Promise.race([engine.assets(onLoading, signal), stopOf(signal)]);
	return !signal.aborted;
}

/** Resolves when so many interpreters that are free have booted, or at Stop: what is measured by a clock begins then. */
export async function bootUnlessStopped(count: number, signal: AbortSignal): Promise<void> {
	await Promise.race([engine.crew.boot(count), stopOf(signal)]);
}

export function stopOf(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) resolve();
		signal.addEventListener('abort', () => resolve());
	});
}

/** Of whatever was thrown before a run. */
export function failureOf(error: unknown): ProgramFailure {
	const detail = error instanceof Error ? error.message : String(error);
	return { kind: error instanceof LoadFailure ? error.kind : 'internal', detail };
}
