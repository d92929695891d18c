/** Hashes of the explorer: not against forgers, but so that what differs is told apart. */

/** A step of MurmurHash3, and its end, so that also the low digits depend on all that came before. */
export function mix(running: number, value: number): number {
	let mixed = Math.imul(value, 0xcc9e2d51);
	mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593) ^ running;
	mixed = (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return mixed ^ (mixed >>> 16);
}

/** Of whole numbers in a row, 53 bits: of 10,000 rows any two have the same with odds of one to 180 million. */
export function fingerprint(parts: Iterable<number>): number {
	let [high, low] = [0, 1];
	for (const part of parts) [high, low] = [mix(high, part), mix(low, part)];
	return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
