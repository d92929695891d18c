export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
	return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * Measures rivals in turn, so that whatever else the machine does disturbs them alike, and returns the best time of
 * each: a disturbance only ever adds. The first round warms up and is thrown away.
 */
export async function inTurn<Name extends string>(
	rounds: number,
	rivals: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
	const names = Object.keys(rivals) as Name[];
	const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<Name, number>;
	for (let round = 0; round <= rounds; round++) {
		const order = round % 2 === 0 ? names : [...names].reverse();
		for (const name of order) {
			const ms = await rivals[name]();
			if (round > 0) best[name] = Math.min(best[name], ms);
		}
	}
	return best;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
	const beganMs = performance.now();
	await work();
	return performance.now() - beganMs;
}
