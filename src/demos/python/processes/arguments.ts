/** What an operation can take. Each reads one argument, and throws where it is something else. */
export type Reader<Value> = (value: unknown) => Value;

export function integer(value: unknown): number {
	if (typeof value === 'bigint' && BigInt(Number(value)) === value) return Number(value);
	return Number.isSafeInteger(value) ? (value as number) : refuse('an integer');
}

export function text(value: unknown): string {
	return typeof value === 'string' ? value : refuse('text');
}

export function bytes(value: unknown): Uint8Array {
	return value instanceof Uint8Array ? value : refuse('bytes');
}

export function bool(value: unknown): boolean {
	return typeof value === 'boolean' ? value : refuse('a boolean');
}

/** One of these texts. */
export function oneOf<Text extends string>(...texts: readonly Text[]): Reader<Text> {
	return (value) => texts.find((known) => known === value) ?? refuse(`one of ${texts.join(', ')}`);
}

export function integers(value: unknown): readonly number[] {
	return Array.isArray(value) && value.every(Number.isSafeInteger) ? value : refuse('integers');
}

/** Null for as long as it takes, said by a negative number. */
export function milliseconds(value: unknown): number | null {
	if (typeof value !== 'number' || Number.isNaN(value)) return refuse('a number');
	return value < 0 ? null : Math.min(value, LONGEST_TIMER_MS);
}

/** What `setTimeout` can take; 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function refuse(wanted: string): never {
	throw new TypeError(`is not ${wanted}`);
}

export function flag(value: unknown): boolean {
	return typeof value === 'boolean' ? value : refuse('a boolean');
}
