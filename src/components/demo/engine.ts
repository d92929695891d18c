import type { Engine, Progress, Report } from '../../demos/contract.ts';
import type { RunRequest } from './controller.ts';

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
