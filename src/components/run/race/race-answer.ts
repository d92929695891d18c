import type { Json } from '../../../demos/contract.ts';

const SOURCES = ['turns', 'separate-memory', 'shared-memory', 'interleavings'] as const;

/** How the trials of a race ended. */
export interface RaceAnswer {
	readonly source: (typeof SOURCES)[number];
	readonly lock: boolean;
	/** How often `a` ended as what. */
	readonly outcomes: readonly { readonly value: number; readonly trials: number }[];
	readonly trials: number;
	/** Trials that ended in a value which only a lost update explains. */
	readonly lost: number;
}

/** Values that neither order gives: one operation's write was overwritten. */
export const LOST_UPDATES: readonly number[] = [4, 6];
const EXPECTED = [12, 8, 4, 6];

/** The answer of a race, with all four outcomes in a fixed order; null for an answer of another workload. */
export function asRaceAnswer(answer: Json): RaceAnswer | null {
	if (answer === null || typeof answer !== 'object' || !('outcomes' in answer)) return null;
	const source = SOURCES.find((name) => name === answer.source);
	if (!source) return null;
	const counted = Object.entries(answer.outcomes as Record<string, number>);
	const values = [...new Set([...EXPECTED, ...counted.map(([value]) => Number(value))])].filter(
		(value) => source !== 'separate-memory' || !EXPECTED.includes(value),
	);
	const outcomes = values.map((value) => ({
		value,
		trials: counted.find(([counted]) => Number(counted) === value)?.[1] ?? 0,
	}));
	const sum = (chosen: typeof outcomes) => chosen.reduce((total, { trials }) => total + trials, 0);
	return {
		source,
		lock: answer.lock === true,
		outcomes,
		trials: sum(outcomes),
		lost: sum(outcomes.filter(({ value }) => LOST_UPDATES.includes(value))),
	};
}
