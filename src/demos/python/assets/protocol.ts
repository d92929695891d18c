/** The words between a page and the worker that loads the engine's files. Holds no logic. */
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

/**
 * Why a file did not come. `offline`: no answer, or one that broke off; `stalled`: an answer that did not go on;
 * `damaged`: another file than the build made; `not-loaded`: anything else, such as an answer that is an error.
 */
export type AssetProblem = 'offline' | 'stalled' | 'damaged' | 'not-loaded';

export type FromLoader =
	| { readonly kind: 'loading'; readonly loading: Loading }
	| { readonly kind: 'loaded'; readonly files: LoadedFiles }
	| { readonly kind: 'failed'; readonly problem: AssetProblem; readonly detail: string }
	| { readonly kind: 'kept'; readonly result: KeepResult };
