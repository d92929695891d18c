import { MAX_LIVE_PROCESSES } from '../../limits.ts';

/** In GB. Where a browser does not tell (Firefox, Safari) the machine may be a phone of 4, which ends a tab beyond 1. */
const UNTOLD_MEMORY = 2;

/**
 * How many processes of a program may live at once. Each takes about 100 MB; half of the memory may be theirs.
 * `machine`: the page's `navigator`.
 */
export function maxProcesses(machine: object): number {
	const { deviceMemory = UNTOLD_MEMORY } = machine as { readonly deviceMemory?: number };
	return Math.max(2, Math.min(MAX_LIVE_PROCESSES, Math.floor(deviceMemory * 5)));
}
