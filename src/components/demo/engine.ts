/** The engine behind Run. */
export type RunEngine = Pick<typeof import('../../demos/executors/run.ts'), 'run'>;

/** Loads the engine's script, and the style of what appears once it runs; neither comes with the page. */
export async function loadEngine(): Promise<RunEngine> {
	const [engine] = await Promise.all([import('../../demos/executors/run.ts'), import('./results.css')]);
	return engine;
}
