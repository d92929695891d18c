/** Integers as WebAssembly's binary format writes them: seven bits a byte, the lowest first. */

export function unsigned(value: number): number[] {
	const bytes: number[] = [];
	for (let rest = value; ; rest = Math.floor(rest / 128)) {
		if (rest < 128) return [...bytes, rest];
		bytes.push((rest % 128) | 128);
	}
}

/** Of 32 bits. */
export function signed(value: number): number[] {
	const bytes: number[] = [];
	for (let rest = value | 0; ; rest >>= 7) {
		const low = rest & 127;
		const isLast = rest >= -64 && rest < 64;
		if (isLast) return [...bytes, low];
		bytes.push(low | 128);
	}
}
