import type { Engine, Input, Locale, Place, Progress, Report, Strategy } from '../../demos/contract.ts';

export interface RunRequest {
	readonly engine: Engine;
	readonly strategies: readonly Strategy[];
	readonly input: Input;
	/** Of the TypeScript engine; programs of the Python engine run in workers always. */
	readonly place: Place;
	/** The language of the page: a listing runs in the words that it is shown in. */
	readonly locale: Locale;
}

/** The engine behind Run. Settles whatever happens in a run: the report's `status` tells. */
export interface RunEngine {
	readonly run: (
		request: Omit<RunRequest, 'strategies'> & Pick<Report, 'workload' | 'strategy'>,
		options: { readonly signal: AbortSignal; readonly onProgress?: (progress: Progress) => void },
	) => Promise<Report>;
}

/** Loads an engine's script, which does not come with the page. */
export const loadEngine = (engine: Engine): Promise<RunEngine> =>
	engine === 'python' ? import('../../demos/listings/run.ts') : import('../../demos/executors/run.ts');
