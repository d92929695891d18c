import type { Json } from '../contract.ts';
import type { IndexedTrace } from '../spans/indexed-trace.ts';
import { SpanKeeper } from '../spans/span-keeper.ts';
import type { Span } from '../trace.ts';
import type { Update } from './protocol.ts';
import { unpackSpans } from './trace-recorder.ts';

/** Gathers what the performers of a run tell: results in the order of the tasks, and one trace of all. */
export class Ledger {
	readonly total: number;
	/** Resolves when every task has a result. */
	readonly complete: Promise<readonly Json[]>;
	readonly #results: Json[] = [];
	readonly #keeper = new SpanKeeper();
	readonly #open = new Map<string, Span[]>();
	#done = 0;
	#completed: (results: readonly Json[]) => void = () => {};

	constructor(total: number) {
		this.total = total;
		this.complete = new Promise((resolve) => {
			this.#completed = resolve;
		});
	}

	get done(): number {
		return this.#done;
	}

	/** `teller` tells performers apart: what is open with one of them stays until the same one tells again. */
	take(teller: string, { done, results, closed, open = [] }: Update) {
		for (const [i, task] of done.entries()) this.#results[task] = results[i] ?? null;
		for (const span of unpackSpans(closed)) this.#keeper.add(span);
		if (open.length > 0) this.#open.set(teller, unpackSpans(open));
		else this.#open.delete(teller);
		this.#keeper.show([...this.#open.values()].flat());
		this.#done += done.length;
		if (done.length > 0 && this.#done === this.total) this.#completed(this.#results);
	}

	/** What the lanes of the run did up to now, shared and not copied. */
	get trace(): Omit<IndexedTrace, 'lanes'> {
		const { index, recordedMs } = this.#keeper;
		return { index, ...(recordedMs !== undefined && { recordedMs }) };
	}
}
