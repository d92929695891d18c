/** Milliseconds since the epoch of Unix, finer than `Date.now()` and the same in every worker of the page. */
export const absoluteMs = () => performance.timeOrigin + performance.now();

/** A clock that shows zero at `epochMs`, to the microsecond (a browser's clock is no finer). */
export function clockSince(epochMs: number): () => number {
	const shift = performance.timeOrigin - epochMs;
	return () => Math.round((shift + performance.now()) * 1_000) / 1_000;
}
