/** Reads the arguments of an operation in order, and throws where they are not what the operation takes. */
export class Arguments {
	readonly #values: readonly unknown[];
	#next = 0;

	constructor(values: readonly unknown[]) {
		this.#values = values;
	}

	integer(): number {
		const value = this.#take();
		if (typeof value === 'bigint' && BigInt(Number(value)) === value) return Number(value);
		return Number.isSafeInteger(value) ? (value as number) : this.#refuse('an integer');
	}

	text(): string {
		const value = this.#take();
		return typeof value === 'string' ? value : this.#refuse('text');
	}

	bytes(): Uint8Array {
		const value = this.#take();
		return value instanceof Uint8Array ? value : this.#refuse('bytes');
	}

	integers(): number[] {
		const value = this.#take();
		return Array.isArray(value) && value.every(Number.isSafeInteger) ? value : this.#refuse('integers');
	}

	/** Milliseconds; null for as long as it takes, said by a negative number. */
	timeoutMs(): number | null {
		const value = this.#take();
		if (typeof value !== 'number' || Number.isNaN(value)) return this.#refuse('a number');
		return value < 0 ? null : Math.min(value, LONGEST_TIMER_MS);
	}

	#take(): unknown {
		this.#next += 1;
		return this.#values[this.#next - 1];
	}

	#refuse(wanted: string): never {
		throw new TypeError(`Argument ${this.#next} is not ${wanted}.`);
	}
}

/** What `setTimeout` can take; 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
