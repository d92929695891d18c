import type { ExploreLimits } from './contract.ts';

/** Of each run of an exploration. */
export const DEFAULT_LIMITS: ExploreLimits = {
	steps: 20_000,
	timeMs: 10_000,
	outputBytes: 100_000,
	memoryBytes: 256 * 2 ** 20,
};
