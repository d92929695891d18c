import type { RunEnd } from './contract.ts';

/** Whether it ended by itself and well, its check included. */
export function isFine({ kind, exitCode, failedCheck }: RunEnd): boolean {
	return kind === 'exit' && exitCode === 0 && failedCheck === undefined;
}

/** Whether no run came to an end of its own: the program is known only as far as the limits of a run reach. */
export function areAllCutShort(ends: readonly RunEnd[]): boolean {
	return ends.length > 0 && ends.every(({ kind }) => kind === 'endless');
}
