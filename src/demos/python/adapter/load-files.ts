/** Makes of the assets, as a worker receives them, the files that an interpreter boots from. */
import type { BootAssets } from '../protocol.ts';
import type { BootFiles } from './boot.ts';
import { libraryInBlob } from './library.ts';
import type { PyodideFactory } from './pyodide.ts';

/** What the interpreter's script exports, where the worker's own script leaves it (`workers.ts`). */
const place = globalThis as { createInterpreter?: PyodideFactory };

export function loadFiles({ module, image, stdlib }: BootAssets): BootFiles {
	const { createInterpreter } = place;
	delete place.createInterpreter;
	if (!createInterpreter) throw new Error('The worker was started without the script of an interpreter.');
	const script = { default: createInterpreter };
	return { module, image, script, stdlib: libraryInBlob(stdlib), sitePackages: new Map() };
}
