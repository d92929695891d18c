import type { AnyWorkload, WorkloadName } from '../contract.ts';
import { workload as download } from './download/workload.ts';
import { workload as heavy } from './heavy/workload.ts';
import { workload as race } from './race/workload.ts';
import { workload as sleep } from './sleep/workload.ts';
import { workload as sumOfSquares } from './sum-of-squares/workload.ts';

/** The code of every workload, for those who run them. Pages read `catalog.ts` instead. */
export const workloads: Readonly<Record<WorkloadName, AnyWorkload>> = {
	'sum-of-squares': sumOfSquares,
	download,
	heavy,
	sleep,
	race,
};
