/** The engine behind Run, and what takes its output. Neither comes with the page. */
type Client = typeof import('../../../demos/python/client.ts');
type Outputs = typeof import('./outcome/output-buffer.ts');
export type ProgramEngine = Pick<Client, 'runProgram'> & Outputs;

/** Loads the engine's script. */
export const loadPython = (): Promise<Client> => import('../../../demos/python/client.ts');

let loaded: Promise<ProgramEngine> | null = null;

/**
 * Loads the engine once; after a failure, again. Of what is there already, an `import()` comes only in a later task of the
 * browser, which may draw a frame before: a run that waited for one at every press would begin that much later.
 */
export function loadEngine(): Promise<ProgramEngine> {
	loaded ??= load().catch((error) => {
		loaded = null;
		throw error;
	});
	return loaded;
}

async function load(): Promise<ProgramEngine> {
	const [{ runProgram }, outputs] = await Promise.all([loadPython(), import('./outcome/output-buffer.ts')]);
	return { runProgram, ...outputs };
}
