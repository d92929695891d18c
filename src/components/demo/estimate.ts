import type { DemoDefinition, Engine, Input, Strategy } from '../../demos/contract.ts';

/**
 * Roughly how long a run takes, in milliseconds; 0 where nothing tells. Waiting follows from the input alone; computing
 * is scaled from a sequential run of the engine at its quick size.
 */
export function estimateMs(
	demo: DemoDefinition,
	engine: Engine,
	strategy: Strategy,
	input: Input,
	quickSequentialMs: number | null,
	cores: number = navigator.hardwareConcurrency,
): number {
	const scale = amountOfWork(input) / amountOfWork(demo.sizes.quick[engine]);
	const sequentialMs = quickSequentialMs === null ? null : quickSequentialMs * scale;
	return demo.ideal(strategy, input, { engine, cores, sequentialMs }) ?? 0;
}

/** Elementary steps of an input, up to a constant. A call of `heavy` makes n² powers whose length grows with n. */
function amountOfWork({ count = 1, size = 1, n = 1 }: Input): number {
	return count * size * n ** 3;
}
