import type { RunEnd } from './contract.ts';

/** Whether no run came to an end of its own: the program is known only as far as the limits of a run reach. */
export function areAllCutShort(ends: readonly RunEnd[]): boolean {
	return ends.length > 0 && ends.every(({ kind }) => kind === 'endless');
}
