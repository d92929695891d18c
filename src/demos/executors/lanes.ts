import type { AnyWorkload, Input, Strategy } from '../contract.ts';
import type { Lane } from '../trace.ts';

/** The lanes of a run, known before it begins. `cores` is how many processes a pool has. */
export function lanesOf(workload: AnyWorkload, strategy: Strategy, input: Input, cores: number): Lane[] {
	const taskCount = workload.plan(input).length;
	switch (strategy) {
		case 'sequential':
			return lanes('main', 1);
		case 'threads':
			return lanes('thread', threadCount(workload, input, taskCount));
		case 'processes':
			return lanes('process', workload.crew === 'pool' ? Math.min(cores, taskCount) : taskCount);
		case 'asyncio':
			return lanes('task', taskCount);
	}
}

/** Threads of a pool take their number from the form; else every task has one. */
export function threadCount({ crew }: AnyWorkload, { workers = 1 }: Input, taskCount: number): number {
	return crew === 'pool' ? Math.min(workers, taskCount) : taskCount;
}

function lanes(kind: Lane['kind'], count: number): Lane[] {
	return Array.from({ length: count }, (_, id) => ({ id, kind, number: id + 1 }));
}
