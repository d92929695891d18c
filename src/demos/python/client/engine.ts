/**
 * What all runs of a page share: the engine's files, the crew of interpreters, and the next run's kernel, started ahead.
 * Nothing of it is there before it is asked for.
 */
import { manifest } from 'virtual:python-assets';
import { downloadBytes, type LoadedAssets, loadAssets } from '../assets/load-assets.ts';
import type { BootAssets, Loading } from '../protocol.ts';
import { type InternetWorker, type KernelWorker, startInternet, startInterpreter, startKernel } from '../workers.ts';
import { Crew } from './crew.ts';

/** What the first run fetches. */
export const pythonDownloadBytes = downloadBytes(manifest);

/** Keeping the files waits for so long, so as not to take the processor from a program that has just begun. */
const KEEP_AFTER_MS = 2_000;

type OnLoading = (loading: Loading) => void;

export class Engine {
	readonly crew = new Crew(startInterpreter, () => this.assets());
	#loading: Promise<BootAssets> | null = null;
	readonly #watchers = new Set<OnLoading>();
	#kernel: KernelWorker | null = null;
	#internet: InternetWorker | null = null;

	/** Loads the files once; after a failure, again. `onLoading` hears of it until `signal` is aborted or it is done. */
	assets(onLoading?: OnLoading, signal?: AbortSignal): Promise<BootAssets> {
		if (onLoading) {
			this.#watchers.add(onLoading);
			signal?.addEventListener('abort', () => this.#watchers.delete(onLoading));
		}
		this.#loading ??= this.#load();
		return this.#loading;
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

	/** The simulated internet; `onFailure` is heard only by the run that starts it. */
	internet(): InternetWorker {
		this.#internet ??= startInternet(() => {
			this.#internet = null;
		});
		return this.#internet;
	}

	async #load(): Promise<BootAssets> {
		const root = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.href);
		const onLoading = (loading: Loading) => {
			for (const watcher of this.#watchers) watcher(loading);
		};
		try {
			const loaded = await loadAssets(manifest, root, { signal: new AbortController().signal, onLoading });
			setTimeout(() => keep(loaded), KEEP_AFTER_MS);
			return loaded.assets;
		} catch (error) {
			this.#loading = null;
			throw error;
		} finally {
			this.#watchers.clear();
		}
	}
}

function keep({ keep }: LoadedAssets) {
	// Without room or permission the next visit loads them again.
	keep().catch(console.error);
}
