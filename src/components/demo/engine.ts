/** The engine behind Run. Its script is loaded at the first run, not with the page. */
export type RunEngine = Pick<typeof import('../../demos/executors/run.ts'), 'run'>;

export const loadEngine = (): Promise<RunEngine> => import('../../demos/executors/run.ts');
