/**
 * What PCT promises (Burckhardt et al. 2010): of `threads` threads and `points` points, one run of depth `depth` finds a
 * fault of that depth with at least this probability.
 */
export function pctChance({ threads, points, depth }: { threads: number; points: number; depth: number }): number {
	return 1 / (Math.max(1, threads) * Math.max(1, points) ** (depth - 1));
}

/** What has this chance in one run, is met at least once in so many independent ones with that. */
export function chanceWithin(runs: number, chance: number): number {
	// Not 1 - (1 - chance) ** runs, which loses small chances to rounding.
	return chance >= 1 ? Math.min(1, runs) : -Math.expm1(runs * Math.log1p(-chance));
}
