/**
 * What all runs of a page share: the engine's files, the crew of interpreters, and the next run's kernel, started ahead.
 * Nothing of it is there before it is asked for.
 */
import { manifest } from 'virtual:python-assets';
import { ArrivalError, type ArrivalProblem } from '../../arrival/arrival-error.ts';
import { scriptSilence } from '../../arrival/site-script.ts';
import type { WorkerFailure } from '../../live-worker.ts';
import { bringInternet, type InternetWorker, startInternet } from '../../network/start-internet.ts';
import { downloadBytes } from '../assets/manifest.ts';
import type { LoadedFiles } from '../assets/protocol.ts';
import { isComplete, openStore } from '../assets/store.ts';
import { openEnclosure } from '../enclosure.ts';
import type { BootAssets, Loading } from '../protocol.ts';
import {
	bringKernel,
	type KernelWorker,
	type LoaderWorker,
	startInterpreter,
	startKernel,
	startLoader,
	wholeScript,
} from '../workers.ts';
import { Crew } from './crew.ts';

/** What the first run fetches. */
export const pythonDownloadBytes = downloadBytes(manifest);

/** The files are kept when the first program has ended, or has run for so long: it takes the processor for a while. */
const KEEP_AFTER_MS = 20_000;

type OnLoading = (loading: Loading) => void;

/** Why the engine's files are not at hand. */
export class LoadFailure extends Error {
	readonly kind: WorkerFailure['kind'] | ArrivalProblem;

	constructor({ kind, detail }: { readonly kind: LoadFailure['kind']; readonly detail: string }) {
		super(detail);
		this.kind = kind;
	}
}

export class Engine {
	readonly crew = new Crew(startInterpreter, () => this.assets());
	#loading: Promise<BootAssets> | null = null;
	/** Holds files that the browser does not keep yet. */
	#loader: LoaderWorker | null = null;
	#isSilent = false;
	/** Ends the loading under way. */
	#abandon = () => {};
	readonly #watchers = new Set<OnLoading>();
	#kernel: KernelWorker | null = null;
	#internet: InternetWorker | null = null;

	/**
	 * Loads the files once; after a failure, again. `onLoading` hears of it until `signal` is aborted or it is done. What
	 * is aborted while the network is silent is not waited for any more.
	 */
	assets(onLoading?: OnLoading, signal?: AbortSignal): Promise<BootAssets> {
		if (onLoading) {
			this.#watchers.add(onLoading);
			signal?.addEventListener('abort', () => {
				this.#watchers.delete(onLoading);
				// Else the next Run would wait for the same silence.
				if (this.#isSilent) this.#abandon();
			});
		}
		this.#loading ??= this.#load();
		return this.#loading;
	}

	/** Whether the files are at hand, on their way, or kept from an earlier visit. */
	async isKept(): Promise<boolean> {
		if (this.#loading) return true;
		return isComplete(openStore(manifest, siteRoot()));
	}

	/** A kernel that no program has used. */
	takeKernel(): KernelWorker {
		const kernel = this.#kernel ?? startKernel();
		this.#kernel = null;
		return kernel;
	}

	/** Has the next run begin without waiting for workers. */
	prepareKernel() {
		if (this.#kernel) return;
		this.#kernel = startKernel();
		this.#kernel.onFailure = () => {
			this.#kernel = null;
		};
	}

	/** The simulated internet, started where there is none. */
	internet(): InternetWorker {
		if (!this.#internet) {
			this.#internet = startInternet();
			// Of whichever run that asks it, another one is for the next.
			this.#internet.watch(new AbortController().signal, () => {
				this.#internet = null;
			});
		}
		return this.#internet;
	}

	/** Has the browser keep what was loaded over the network: to be called when no program runs. */
	keepFiles() {
		if (this.#loader) keep(this.#loader);
		this.#loader = null;
	}

	/** What was started ahead may wait for a script that the next run asks for anew. */
	#endPrepared() {
		this.#kernel?.terminate();
		this.#internet?.terminate();
		this.#kernel = null;
		this.#internet = null;
	}

	async #load(): Promise<BootAssets> {
		const over = new AbortController();
		let files: Loading = { receivedBytes: 0, totalBytes: pythonDownloadBytes, isFromNetwork: true, isSilent: false };
		const say = () => {
			this.#isSilent = files.isSilent || scriptSilence.isSilent;
			for (const watcher of this.#watchers) watcher({ ...files, isSilent: this.#isSilent });
		};
		const onLoading = (loading: Loading) => {
			files = loading;
			if (!loading.isSilent) scriptSilence.heard();
			say();
		};
		scriptSilence.watch(say, over.signal);
		const loader = startLoader();
		try {
			const abandoned = new Promise<never>((_, reject) => {
				this.#abandon = () => reject(new LoadFailure({ kind: 'stalled', detail: 'The loading was given up.' }));
			});
			const loaded = Promise.race([load(loader, onLoading), abandoned]);
			const [{ module, image, stdlib }, script] = await Promise.all([
				loaded,
				wholeScript(loaded.then(({ script }) => script)),
				openEnclosure(),
				bringKernel(),
				bringInternet(),
			]);
			this.#loader = loader;
			setTimeout(() => this.keepFiles(), KEEP_AFTER_MS);
			return { module, image, script, stdlib };
		} catch (error) {
			loader.terminate();
			this.#loading = null;
			this.#isSilent = false;
			this.#endPrepared();
			throw whyNotLoaded(error);
		} finally {
			over.abort();
			this.#watchers.clear();
		}
	}
}

/** That of the page. */
export const engine = new Engine();

function whyNotLoaded(error: unknown): unknown {
	return error instanceof ArrivalError ? new LoadFailure({ kind: error.problem, detail: error.message }) : error;
}

function load(loader: LoaderWorker, onLoading: OnLoading): Promise<LoadedFiles> {
	return new Promise((resolve, reject) => {
		loader.onFailure = (failure) => reject(new LoadFailure(failure));
		loader.onMessage = (message) => {
			if (message.kind === 'loading') onLoading(message.loading);
			if (message.kind === 'loaded') resolve(message.files);
			if (message.kind === 'failed') reject(new LoadFailure({ kind: message.problem, detail: message.detail }));
		};
		loader.post({ kind: 'load', manifest, root: siteRoot().href });
	});
}

/** Without room or permission the next visit loads them again. */
function keep(loader: LoaderWorker): void {
	loader.onFailure = () => {};
	loader.onMessage = ({ kind }) => {
		if (kind === 'kept') loader.terminate();
	};
	loader.post({ kind: 'keep' });
}

function siteRoot(): URL {
	return new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.href);
}
