/**
 * The hash of a turn: of what was to be decided in it, not of what was chosen, since the turn itself says that. It is so
 * short because links carry one for each turn; a run that goes otherwise is found out at the first turn with odds of
 * 46,655 to 1, and by all turns together for sure.
 */
import type { Decision } from './decision.ts';
import { mix } from './hash.ts';

/** As text, a hash has three characters of base 36. */
export const TURN_HASHES = 36 ** 3;

/** Of no decision. */
export const NO_DECISIONS = 0;

/** The running hash of a turn to which a decision is added: 32 bits. */
export function addDecision(running: number, { kind, current, ready, hash }: Decision): number {
	let mixed = mix(running, kind === 'thread' ? 1 : 2);
	mixed = mix(mixed, current ?? -1);
	for (const each of ready) mixed = mix(mixed, each);
	return mix(mixed, hash);
}

/** What `Turn.hash` holds. */
export function turnHash(running: number): number {
	return (running >>> 0) % TURN_HASHES;
}
