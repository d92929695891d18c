/**
 * What a listing's output says, and whether it is what is known by another way. Reads the whole numbers of each line, in
 * their order; the words between them are the listing's own, in any language. Times have decimals, and are no answer.
 */
import type { Input, Json, Strategy, WorkloadName } from '../contract.ts';
import type { DownloadInput } from '../workloads/download/addresses.ts';
import { knownAnswer } from '../workloads/download/workload.ts';
import { knownSum } from '../workloads/sum-of-squares/workload.ts';

/** An answer as a report carries it. */
export interface ListingAnswer {
	readonly answer: Json;
	readonly verified: boolean;
}

/** The answer in the output of a listing; null, and not verified, where the output has none. */
export function readAnswer(workload: WorkloadName, strategy: Strategy, input: Input, stdout: string): ListingAnswer {
	switch (workload) {
		case 'sum-of-squares':
			return readSums(stdout, input);
		case 'download':
			return readDownloads(stdout, input as DownloadInput);
		case 'heavy': {
			const calls = readCalls(stdout);
			return { answer: { calls: calls.length }, verified: areAll(calls, input.count) };
		}
		case 'sleep': {
			const calls = readCalls(stdout);
			return { answer: calls.length, verified: areAll(calls, input.count) };
		}
		case 'race':
			if (strategy === 'processes') return readCopies(stdout);
			return isRacing(strategy) ? readRaces(stdout, strategy, input.trials ?? 0) : NONE;
	}
}

const NONE: ListingAnswer = { answer: null, verified: false };

/** The whole numbers of each line, as they are written: some have more digits than a number of ours can hold. */
function numbersIn(stdout: string): readonly (readonly string[])[] {
	return stdout.split('\n').map((line) => line.match(/(?<![\d.])\d+(?!\.?\d)/g) ?? []);
}

/** The numbers of the first line that has so many. */
function firstLineOf(count: number, stdout: string): readonly string[] | undefined {
	return numbersIn(stdout).find(({ length }) => length === count);
}

/** How many sums there are, and what they come to. */
function readSums(stdout: string, { count = 0, size = 0 }: Input): ListingAnswer {
	const found = firstLineOf(2, stdout);
	if (!found) return NONE;
	const [sums = '', total = ''] = found;
	let known = 0n;
	for (let x = 0; x < count; x++) known += BigInt(knownSum(size + x));
	return { answer: { sums: Number(sums), total }, verified: Number(sums) === count && total === String(known) };
}

/** How many pages came, of how many, and what they weigh. */
function readDownloads(stdout: string, input: DownloadInput): ListingAnswer {
	const found = firstLineOf(3, stdout);
	if (!found) return NONE;
	const [pages = 0, asked = 0, bytes = 0] = found.map(Number);
	const known = knownAnswer(input);
	return {
		answer: { pages, bytes, missed: asked - pages },
		verified: asked === input.count && pages === known.pages && bytes === known.bytes,
	};
}

/** The number of each call that ended. */
function readCalls(stdout: string): number[] {
	return numbersIn(stdout).flatMap((numbers) => (numbers.length === 1 ? numbers.map(Number) : []));
}

/** Whether each call ended, and once. */
function areAll(calls: readonly number[], count = 0): boolean {
	return calls.length === count && [...calls].sort((a, b) => a - b).every((call, index) => call === index);
}

/** The races that a listing holds, by what stands between reading and writing `a`. */
const RACES = {
	sequential: ['in-turn'],
	threads: ['at-once', 'call-inside', 'call-under-lock'],
	asyncio: ['no-await', 'await-inside'],
} as const;

type Racing = keyof typeof RACES;

const isRacing = (strategy: Strategy): strategy is Racing => strategy in RACES;

/** Races that must not lose an update; the rest may. */
const SAFE = ['in-turn', 'at-once', 'call-under-lock', 'no-await'];

/** What `a` can end as, in the order in which a line tells how often it did. */
const ENDS = ['12', '8', '4', '6'];

function readRaces(stdout: string, strategy: Racing, trials: number): ListingAnswer {
	const lines = numbersIn(stdout).filter(
		(numbers) => numbers.length === 2 * ENDS.length && ENDS.every((end, index) => numbers[2 * index] === end),
	);
	const races = lines.map((numbers, index) => {
		const [ordered = 0, reversed = 0, lostProduct = 0, lostSum = 0] = numbers
			.filter((_, at) => at % 2 === 1)
			.map(Number);
		const outcomes = { '12': ordered, '8': reversed, '4': lostProduct, '6': lostSum };
		return { race: RACES[strategy][index] ?? 'unknown', outcomes };
	});
	if (races.length === 0) return NONE;
	const isPossible = ({ race, outcomes }: (typeof races)[number]) => {
		const all = Object.values(outcomes).reduce((sum, times) => sum + times, 0);
		const isLost = outcomes[4] + outcomes[6] > 0;
		return all === trials && !(isLost && SAFE.includes(race));
	};
	const hasAll = races.length === RACES[strategy].length;
	return { answer: { source: 'python', trials, races }, verified: hasAll && races.every(isPossible) };
}

/** A line for each copy, what was done to it and what it became, and one for what the parent has. */
function readCopies(stdout: string): ListingAnswer {
	const lines = numbersIn(stdout).map((numbers) => numbers.map(Number));
	const parent = lines.find(({ length }) => length === 1);
	const copyAfter = (operand: number) => lines.find(([first, ...rest]) => first === operand && rest.length === 1);
	const [added, tripled] = [copyAfter(2), copyAfter(3)];
	if (!parent || !added || !tripled) return NONE;
	const copies = { parent: Number(parent[0]), sum: Number(added[1]), product: Number(tripled[1]) };
	const isRight = copies.parent === 2 && copies.sum === 4 && copies.product === 6;
	return { answer: { source: 'copies', ...copies }, verified: isRight };
}
