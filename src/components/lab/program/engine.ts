/** The engine behind Run, and what takes its output. Neither comes with the page. */
type Client = typeof import('../../../demos/python/client.ts');
type Outputs = typeof import('./outcome/output-buffer.ts');
export type ProgramEngine = Pick<Client, 'runProgram'> & Outputs;

/** Loads the engine's script. */
export const loadPython = (): Promise<Client> => import('../../../demos/python/client.ts');

export async function loadEngine(): Promise<ProgramEngine> {
	const [{ runProgram }, outputs] = await Promise.all([loadPython(), import('./outcome/output-buffer.ts')]);
	return { runProgram, ...outputs };
}
