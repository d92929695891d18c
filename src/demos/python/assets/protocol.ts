/** The words between a page and the worker that loads the engine's files. Holds no logic. */
import type { ArrivalProblem } from '../../arrival/arrival-error.ts';
import type { Loading } from '../protocol.ts';
import type { Manifest } from './manifest.ts';
import type { KeepResult } from './store.ts';

/** What an interpreter boots from, before it has addresses: those end with whoever makes them. */
export interface LoadedFiles {
	readonly module: WebAssembly.Module;
	readonly image: WebAssembly.Module;
	readonly script: Blob;
	readonly stdlib: Blob;
}

export type ToLoader =
	/** `root` is the address of the site. */
	| { readonly kind: 'load'; readonly manifest: Manifest; readonly root: string }
	/** Keeps what came over the network for the next visit: when nothing more urgent is to be done. */
	| { readonly kind: 'keep' };

export type FromLoader =
	| { readonly kind: 'loading'; readonly loading: Loading }
	| { readonly kind: 'loaded'; readonly files: LoadedFiles }
	| { readonly kind: 'failed'; readonly problem: ArrivalProblem; readonly detail: string }
	| { readonly kind: 'kept'; readonly result: KeepResult };
