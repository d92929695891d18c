import type { Input, Place, Progress, Report, Strategy, WorkloadName } from '../../demos/contract.ts';

/** The part of the engine that a demo needs; loaded at the first Run, not before. */
export interface RunEngine {
	readonly run: (
		request: { workload: WorkloadName; strategy: Strategy; input: Input; place: Place },
		options: { signal: AbortSignal; onProgress?: (progress: Progress) => void },
	) => Promise<Report>;
}

const modules = import.meta.glob<RunEngine>('../../demos/executors/run.ts');

export async function loadEngine(): Promise<RunEngine> {
	const load = Object.values(modules)[0];
	if (!load) throw new Error('This build has no engine.');
	return load();
}
