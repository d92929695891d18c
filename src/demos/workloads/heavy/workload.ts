import { COMPUTING, type Input, type Json, type TaskBody, type Workload } from '../../contract.ts';

export interface HeavyInput extends Input {
	readonly count: number;
	readonly n: number;
}

/** `checksum`: the sum of all powers modulo 2^64, in decimal; the same for every call. */
export interface HeavyAnswer {
	readonly [key: string]: Json;
	readonly calls: number;
	readonly checksum: string;
}

export const workload: Workload<HeavyInput, number, string, HeavyAnswer> = {
	name: 'heavy',
	crew: 'one-per-task',
	plan: ({ count, n }) => Array.from({ length: count }, () => n),
	perform: heavy,
	combine: (checksums) => ({
		calls: checksums.length,
		checksum: checksums.every((checksum) => checksum === checksums[0]) ? (checksums[0] ?? '') : 'the calls disagree',
	}),
	verify: ({ calls, checksum }, { count, n }) => calls === count && checksum === knownChecksum(n),
};

// #region listing
/** Raises 1 … n − 1 to the powers 1 … n − 1; returns the last 64 bits of the sum as proof of work. */
function* heavy(n: number): TaskBody<string> {
	let checksum = 0n;
	for (let x = 1; x < n; x++) {
		for (let y = 1; y < n; y++) {
			checksum += BigInt.asUintN(64, BigInt(x) ** BigInt(y));
		}
		yield COMPUTING;
	}
	return String(BigInt.asUintN(64, checksum));
}
// #endregion

/** The same sum by another way: each power from the one before, never longer than 64 bits. */
function knownChecksum(n: number): string {
	let sum = 0n;
	for (let x = 1n; x < n; x++) {
		let power = 1n;
		for (let y = 1; y < n; y++) {
			power = BigInt.asUintN(64, power * x);
			sum += power;
		}
	}
	return String(BigInt.asUintN(64, sum));
}
