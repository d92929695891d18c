import type { Decision } from '../decision.ts';

/** All that can be chosen, what nobody would have to be preempted for first. */
export function alternativesOf({ kind, current, ready }: Decision): readonly number[] {
	return kind === 'event' || current === null ? ready : [current, ...ready];
}

/** What is chosen where nobody is preempted: the first of the alternatives. */
export function defaultOf(decision: Decision): number {
	return alternativesOf(decision)[0] as number;
}
