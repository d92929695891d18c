/** Makes of the assets, as a worker receives them, the files that an interpreter boots from. */
import type { BootAssets } from '../protocol.ts';
import type { BootFiles } from './boot.ts';
import { libraryInBlob } from './library.ts';

export async function loadFiles({ module, image, scriptUrl, stdlib }: BootAssets): Promise<BootFiles> {
	const script = await import(/* @vite-ignore */ scriptUrl);
	return { module, image, script, stdlib: libraryInBlob(stdlib), sitePackages: new Map() };
}
