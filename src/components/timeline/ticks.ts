/**
 * Round times between two others, about `wanted` of them and never one alone: steps of 1, 2 or 5 times a power of ten,
 * in milliseconds.
 */
export function ticksBetween(fromMs: number, toMs: number, wanted: number): number[] {
	const range = toMs - fromMs;
	if (!(range > 0)) return [];
	for (let about = Math.max(wanted, 1); ; about *= 2) {
		const ticks = multiplesBetween(niceStep(range / about), fromMs, toMs);
		if (ticks.length > 1) return ticks;
	}
}

function multiplesBetween(step: number, fromMs: number, toMs: number): number[] {
	const first = Math.ceil(fromMs / step - 1e-9);
	const last = Math.floor(toMs / step + 1e-9);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
		Number(((first + index) * step).toPrecision(12)),
	);
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not below `atLeast`. */
export function niceStep(atLeast: number): number {
	const power = 10 ** Math.floor(Math.log10(atLeast));
	for (const factor of [1, 2, 5]) if (factor * power >= atLeast * (1 - 1e-9)) return factor * power;
	return 10 * power;
}
