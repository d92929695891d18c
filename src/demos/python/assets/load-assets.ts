/** Brings what an interpreter boots from, out of the store or over the network. Boots nothing. */
import { ArrivalError } from '../../arrival/arrival-error.ts';
import { Silence } from '../../arrival/silence.ts';
import type { Loading } from '../protocol.ts';
import { download } from './download.ts';
import { type AssetName, downloadBytes, type Manifest, packedName } from './manifest.ts';
import type { LoadedFiles } from './protocol.ts';
import { type KeepResult, openStore, type Store, typeOf } from './store.ts';
import { verified } from './verify.ts';

export interface Loaded {
	readonly files: LoadedFiles;
	/** Keeps what came over the network for the next visit: to be called when nothing more urgent is to be done. */
	readonly keep: () => Promise<KeepResult>;
}

/** `root` is the address of the site. Rejects where a file can neither be found nor brought, after two trials. */
export async function loadAssets(
	manifest: Manifest,
	root: URL,
	onLoading: (loading: Loading) => void,
): Promise<Loaded> {
	const store = openStore(manifest, root);
	const fresh = new Map<AssetName, Blob>();
	const progress = new Progress(manifest, onLoading);
	const silence = new Silence((isSilent) => progress.silent(isSilent));
	const get = <Use>(name: AssetName, use: (response: Response) => Promise<Use>) =>
		new FileLoad(name, { manifest, root, store, progress, silence, fresh }).load(use);

	const [module, image, script, stdlib] = await Promise.all([
		get('interpreter.wasm', (response) => WebAssembly.compileStreaming(response)),
		get('image.wasm', (response) => WebAssembly.compileStreaming(response)),
		get('interpreter.mjs', (response) => response.blob()),
		get('stdlib.zip', (response) => response.blob()),
	]);
	const keep = async () => (fresh.size > 0 ? store.keep(fresh) : 'kept');
	return { files: { module, image, script, stdlib }, keep };
}

interface Surroundings {
	readonly manifest: Manifest;
	readonly root: URL;
	readonly store: Store;
	readonly progress: Progress;
	readonly silence: Silence;
	/** What came over the network goes here. */
	readonly fresh: Map<AssetName, Blob>;
}

class FileLoad {
	readonly #name: AssetName;
	readonly #world: Surroundings;

	constructor(name: AssetName, world: Surroundings) {
		this.#name = name;
		this.#world = world;
	}

	/** `use` fails for a broken file only; then the file is got anew from elsewhere. */
	async load<Use>(use: (response: Response) => Promise<Use>): Promise<Use> {
		const { store, progress } = this.#world;
		const kept = await store.find(this.#name);
		if (kept) {
			try {
				const used = await use(kept);
				progress.found(this.#name);
				return used;
			} catch {
				await store.forget(this.#name);
			}
		}
		try {
			return await this.#bring(use, false);
		} catch {
			progress.restart(this.#name);
			return this.#bring(use, true);
		}
	}

	async #bring<Use>(use: (response: Response) => Promise<Use>, isRetry: boolean): Promise<Use> {
		const { manifest, root, progress, silence, fresh } = this.#world;
		const url = new URL(manifest.folder + packedName(this.#name), root);
		const onBytes = (count: number) => {
			silence.heard();
			progress.received(this.#name, count);
		};
		const signal = silence.begin();
		try {
			const stream = await download(url, manifest.files[this.#name], { isRetry, onBytes, signal });
			const [forUse, forStore] = stream.tee();
			const headers = { 'Content-Type': typeOf(this.#name) };
			const [used, blob] = await Promise.allSettled([
				use(new Response(forUse, { headers })),
				verified(new Response(forStore, { headers }).blob(), manifest.files[this.#name], url),
			]);
			// First whether it is the file: what is not, is of no use for that.
			if (blob.status === 'rejected') throw signal.aborted ? signal.reason : asArrivalError(blob.reason, url);
			if (used.status === 'rejected') throw used.reason;
			fresh.set(this.#name, blob.value);
			return used.value;
		} finally {
			silence.end();
		}
	}
}

/** What else a file fails by is its unpacking. */
function asArrivalError(reason: unknown, url: URL): ArrivalError {
	if (reason instanceof ArrivalError) return reason;
	return new ArrivalError('damaged', `${url}: what came cannot be unpacked.`, { cause: reason });
}

/** Adds up what has come of all files, in packed bytes. */
class Progress {
	readonly #manifest: Manifest;
	readonly #tell: (loading: Loading) => void;
	readonly #received = new Map<AssetName, number>();
	#isFromNetwork = false;
	#isSilent = false;

	constructor(manifest: Manifest, tell: (loading: Loading) => void) {
		this.#manifest = manifest;
		this.#tell = tell;
	}

	found(name: AssetName) {
		this.#set(name, this.#manifest.files[name].gzipBytes);
	}

	received(name: AssetName, count: number) {
		this.#isFromNetwork = true;
		this.#set(name, (this.#received.get(name) ?? 0) + count);
	}

	silent(isSilent: boolean) {
		this.#isSilent = isSilent;
		this.#say();
	}

	restart(name: AssetName) {
		this.#set(name, 0);
	}

	#set(name: AssetName, bytes: number) {
		this.#received.set(name, bytes);
		this.#say();
	}

	#say() {
		const receivedBytes = [...this.#received.values()].reduce((sum, part) => sum + part, 0);
		const totalBytes = downloadBytes(this.#manifest);
		this.#tell({ receivedBytes, totalBytes, isFromNetwork: this.#isFromNetwork, isSilent: this.#isSilent });
	}
}
