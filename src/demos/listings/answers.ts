/**
 * What a listing's output says, and whether it is what is known by another way. Reads the lines that
 * `workloads/<name>/expected.json` describes; knows nothing of times.
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
			return strategy === 'processes' ? readCopies(stdout) : readRaces(stdout, strategy, input.trials ?? 0);
	}
}

const NONE: ListingAnswer = { answer: null, verified: false };

function readSums(stdout: string, { count = 0, size = 0 }: Input): ListingAnswer {
	const found = /^Посчитано сумм: (\d+), вместе: (\d+)$/m.exec(stdout);
	if (!found) return NONE;
	const [, sums = '', total = ''] = found;
	let known = 0n;
	for (let x = 0; x < count; x++) known += BigInt(knownSum(size + x));
	return { answer: { sums: Number(sums), total }, verified: Number(sums) === count && total === String(known) };
}

function readDownloads(stdout: string, input: DownloadInput): ListingAnswer {
	const found = /^Загружено: (\d+) из (\d+), байтов: (\d+)$/m.exec(stdout);
	if (!found) return NONE;
	const [pages = 0, asked = 0, bytes = 0] = found.slice(1).map(Number);
	const known = knownAnswer(input);
	return {
		answer: { pages, bytes, missed: asked - pages },
		verified: asked === input.count && pages === known.pages && bytes === known.bytes,
	};
}

function readCalls(stdout: string): number[] {
	return Array.from(stdout.matchAll(/^Вызов (\d+) готов$/gm), ([, number]) => Number(number));
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

/** Races that must not lose an update; the rest may. */
const SAFE = ['in-turn', 'at-once', 'call-under-lock', 'no-await'];

function readRaces(stdout: string, strategy: keyof typeof RACES, trials: number): ListingAnswer {
	const lines = stdout.matchAll(/^[^\n:]+: 12 — (\d+), 8 — (\d+), 4 — (\d+), 6 — (\d+)$/gm);
	const races = Array.from(lines, (found, index) => {
		const [ordered = 0, reversed = 0, lostProduct = 0, lostSum = 0] = found.slice(1).map(Number);
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

function readCopies(stdout: string): ListingAnswer {
	const found = /^У родителя: (\d+)$/m.exec(stdout);
	const [added, tripled] = [/^Копия после \+2: (\d+)$/m, /^Копия после \*3: (\d+)$/m].map((line) => line.exec(stdout));
	if (!found || !added || !tripled) return NONE;
	const copies = { parent: Number(found[1]), sum: Number(added[1]), product: Number(tripled[1]) };
	const isRight = copies.parent === 2 && copies.sum === 4 && copies.product === 6;
	return { answer: { source: 'copies', ...copies }, verified: isRight };
}
