/** What the build made for an interpreter to boot from. Imports nothing: the build writes these words, the page reads them. */
export interface Manifest {
	/** Changes with any of the files. */
	readonly version: string;
	/** From the root of the site, with a slash at the end. */
	readonly folder: string;
	readonly files: Readonly<Record<AssetName, AssetFile>>;
}

/** `interpreter.*` are CPython and its script; `image.wasm` is the memory that has the runtime imported. */
export type AssetName = 'interpreter.wasm' | 'interpreter.mjs' | 'image.wasm' | 'stdlib.zip';

export const ASSET_NAMES: readonly AssetName[] = ['interpreter.wasm', 'image.wasm', 'interpreter.mjs', 'stdlib.zip'];

/** What `interpreter.mjs` calls its one export. */
export const SCRIPT_EXPORT = '_createPyodideModule';

export interface AssetFile {
	readonly bytes: number;
	readonly gzipBytes: number;
	/** Of the unpacked bytes, in base64. */
	readonly sha256: string;
}

/**
 * The name of a compressed file on the host. Not `.gz`: some hosts take that for a transfer encoding and have the
 * browser unpack it.
 */
export function packedName(name: AssetName): string {
	return `${name}.gzip`;
}

/** What the first run fetches. */
export function downloadBytes({ files }: Manifest): number {
	return ASSET_NAMES.reduce((sum, name) => sum + files[name].gzipBytes, 0);
}
