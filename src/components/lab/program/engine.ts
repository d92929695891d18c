/** The engine behind Run. */
export type ProgramEngine = Pick<typeof import('../../../demos/python/client.ts'), 'runProgram' | 'pythonSupport'>;

/** Loads the engine's script, which does not come with the page. */
export const loadPython = (): Promise<ProgramEngine> => import('../../../demos/python/client.ts');
