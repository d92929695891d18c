import type { AnyWorkload, Input, Strategy } from '../contract.ts';
import { strategies } from '../strategies.ts';
import type { Lane } from '../trace.ts';

/** The lanes of a run, known before it begins. `cores` is how many processes a pool has. */
export function lanesOf(workload: AnyWorkload, strategy: Strategy, input: Input, cores: number): Lane[] {
	const { lane: kind } = strategies[strategy];
	const count = laneCount(workload, strategy, input, cores);
	return Array.from({ length: count }, (_, id) => ({ id, kind, number: id + 1 }));
}

/** How many take the tasks: of a pool as many as the strategy says, and never more than there are tasks. */
export function laneCount(workload: AnyWorkload, strategy: Strategy, input: Input, cores: number): number {
	const taskCount = workload.plan(input).length;
	const { pool } = strategies[strategy];
	if (pool === 'single') return 1;
	if (pool === 'one-a-task' || workload.crew === 'one-per-task') return taskCount;
	return Math.min(pool === 'one-a-core' ? cores : (input.workers ?? 1), taskCount);
}
