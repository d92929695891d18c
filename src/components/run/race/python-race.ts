import type { Json, Report } from '../../../demos/contract.ts';
import { LOST_UPDATES } from './race-answer.ts';

const CASES = ['in-turn', 'at-once', 'call-inside', 'call-under-lock', 'no-await', 'await-inside'] as const;
/** What stands between reading and writing `a`. */
export type RaceCase = (typeof CASES)[number];

/** One of the races that a listing ran: how often `a` ended as what. */
export interface Race {
	readonly race: RaceCase;
	readonly outcomes: readonly { readonly value: number; readonly trials: number }[];
	readonly trials: number;
	/** Trials that ended in a value which only a lost update explains. */
	readonly lost: number;
}

export type PythonRaceAnswer =
	| { readonly source: 'python'; readonly races: readonly Race[] }
	/** Processes: what each copy of `a` became, and the parent's own. */
	| { readonly source: 'copies'; readonly parent: number; readonly sum: number; readonly product: number };

const ORDER = [12, 8, 4, 6];

/** Whether it is drawn as the histograms of its races, and not on a timeline. */
export function isPythonRace({ workload, engine, status }: Report): boolean {
	return workload === 'race' && engine === 'python' && status === 'done';
}

/** The answer of a race that a listing ran; null for any other answer. */
export function asPythonRace(answer: Json): PythonRaceAnswer | null {
	if (answer === null || typeof answer !== 'object' || !('source' in answer)) return null;
	if (answer.source === 'copies') {
		const { parent, sum, product } = answer;
		return { source: 'copies', parent: Number(parent), sum: Number(sum), product: Number(product) };
	}
	if (answer.source !== 'python' || !Array.isArray(answer.races)) return null;
	return { source: 'python', races: (answer.races as readonly Json[]).flatMap(asRace) };
}

function asRace(found: Json): Race[] {
	if (found === null || typeof found !== 'object' || !('outcomes' in found)) return [];
	const race = CASES.find((name) => name === found.race);
	if (!race) return [];
	const counted = found.outcomes as Readonly<Record<string, number>>;
	const outcomes = ORDER.map((value) => ({ value, trials: counted[value] ?? 0 }));
	const sum = (chosen: typeof outcomes) => chosen.reduce((total, { trials }) => total + trials, 0);
	const lost = sum(outcomes.filter(({ value }) => LOST_UPDATES.includes(value)));
	return [{ race, outcomes, trials: sum(outcomes), lost }];
}
