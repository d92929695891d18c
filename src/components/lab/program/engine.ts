/** The engine behind Run. */
type Client = typeof import('../../../demos/python/client.ts');
export type ProgramEngine = Pick<Client, 'runProgram'>;

/** Loads the engine's script, which does not come with the page. */
export const loadPython = (): Promise<Client> => import('../../../demos/python/client.ts');
