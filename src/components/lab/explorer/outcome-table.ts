/** The outcomes of an exploration as a table shows them: which rows, how large a share each has. Knows no DOM. */
import type { Exploration, Outcome } from '../../../demos/python/explorer/contract.ts';

/** More rows than this nobody reads; the rest is counted. */
export const MAX_ROWS = 50;

export interface OutcomeRow {
	readonly outcome: Outcome;
	/** Of all runs, from 0 to 1. */
	readonly share: number;
	/** Everything but an exit with code 0. */
	readonly isFailure: boolean;
	/** No schedule that stops threads less often leads to it: all of these were run. */
	readonly isFewest: boolean;
}

export interface OutcomeTable {
	/** The most frequent first. */
	readonly rows: readonly OutcomeRow[];
	/** What is not shown: so many outcomes, of so many runs, of which so many outcomes are failures. */
	readonly rest: { readonly outcomes: number; readonly runs: number; readonly failures: number };
}

/** A failure is shown however rare it is: it takes the last rows where all others are more frequent. */
export function outcomeTable({
	outcomes,
	runs,
	tried,
}: Pick<Exploration, 'outcomes' | 'runs' | 'tried'>): OutcomeTable {
	const sorted = [...outcomes].sort((one, other) => other.count - one.count);
	const shown = new Set(sorted.slice(0, MAX_ROWS));
	const hasFailure = [...shown].some(isFailure);
	const rareFailure = hasFailure ? undefined : sorted.find(isFailure);
	if (rareFailure) {
		const last = sorted[MAX_ROWS - 1];
		if (last) shown.delete(last);
		shown.add(rareFailure);
	}
	const rest = sorted.filter((outcome) => !shown.has(outcome));
	return {
		rows: sorted
			.filter((outcome) => shown.has(outcome))
			.map((outcome) => ({
				outcome,
				share: runs === 0 ? 0 : outcome.count / runs,
				isFailure: isFailure(outcome),
				isFewest: outcome.preemptions > 0 && outcome.preemptions - 1 <= (tried.completePreemptions ?? -1),
			})),
		rest: {
			outcomes: rest.length,
			runs: rest.reduce((sum, { count }) => sum + count, 0),
			failures: rest.filter(isFailure).length,
		},
	};
}

export function isFailure({ end }: Pick<Outcome, 'end'>): boolean {
	return end.kind !== 'exit' || (end.exitCode ?? 0) !== 0;
}
