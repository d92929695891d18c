/** The engine behind Run. */
export type RunEngine = Pick<typeof import('../../demos/executors/run.ts'), 'run'>;

/** Loads the engine's script, which does not come with the page. */
export const loadEngine = (): Promise<RunEngine> => import('../../demos/executors/run.ts');
