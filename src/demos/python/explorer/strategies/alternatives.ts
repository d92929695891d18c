import type { Decision } from '../decision.ts';

/** All that can be chosen, what nobody would have to be preempted for first. */
export function alternativesOf({ current, ready }: Decision): readonly number[] {
	return current === null ? ready : [current, ...ready];
}

/** What is chosen where nobody is preempted: the first of the alternatives. */
export function defaultOf({ current, ready }: Decision): number {
	return current ?? (ready[0] as number);
}
