/** Makes of the assets, as a worker receives them, the files that an interpreter boots from. */
import type { BootAssets } from '../protocol.ts';
import type { BootFiles } from './boot.ts';

export async function loadFiles({ module, image, scriptUrl, stdlib }: BootAssets): Promise<BootFiles> {
	const [script, library] = await Promise.all([import(/* @vite-ignore */ scriptUrl), stdlib.arrayBuffer()]);
	return { module, image, script, stdlib: new Uint8Array(library), sitePackages: new Map() };
}
