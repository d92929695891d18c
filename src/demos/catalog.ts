import type { DemoDefinition, WorkloadName } from './contract.ts';
import { demo as download } from './workloads/download/demo.ts';
import { demo as heavy } from './workloads/heavy/demo.ts';
import { demo as race } from './workloads/race/demo.ts';
import { demo as sleep } from './workloads/sleep/demo.ts';
import { demo as sumOfSquares } from './workloads/sum-of-squares/demo.ts';

/** Every workload: titles, parameters, sizes, figures. Light: no generator stands behind it. */
export const catalog: Readonly<Record<WorkloadName, DemoDefinition>> = {
	'sum-of-squares': sumOfSquares,
	download,
	heavy,
	sleep,
	race,
};
