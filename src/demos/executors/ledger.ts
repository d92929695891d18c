import type { Json } from '../contract.ts';
import type { Span } from '../trace.ts';
import type { Update } from './protocol.ts';
import { unpackSpans } from './trace-recorder.ts';

/** Gathers what the performers of a run tell: results in the order of the tasks, and one trace of all. */
export class Ledger {
	readonly total: number;
	/** Resolves when every task has a result. */
	readonly complete: Promise<readonly Json[]>;
	readonly #results: Json[] = [];
	/** By lane, and in a lane by time. */
	readonly #closed: Span[][] = [];
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
		for (const span of unpackSpans(closed)) insert(this.#ofLane(span.lane), span);
		if (open.length > 0) this.#open.set(teller, unpackSpans(open));
		else this.#open.delete(teller);
		this.#done += done.length;
		if (done.length > 0 && this.#done === this.total) this.#completed(this.#results);
	}

	/** The trace up to now, by lane and then by time. */
	spans(): Span[] {
		const lanes = this.#closed.map((spans) => [...spans]);
		for (const span of [...this.#open.values()].flat()) {
			const spans = lanes[span.lane] ?? [];
			lanes[span.lane] = spans;
			insert(spans, span);
		}
		return lanes.flat();
	}

	#ofLane(lane: number): Span[] {
		const spans = this.#closed[lane] ?? [];
		this.#closed[lane] = spans;
		return spans;
	}
}

/** Spans of a lane come in the order of time, nearly: the page and a worker tell of the same lane each on its own. */
function insert(spans: Span[], span: Span) {
	let at = spans.length;
	while (at > 0 && (spans[at - 1]?.startMs ?? 0) > span.startMs) at--;
	if (at === spans.length) spans.push(span);
	else spans.splice(at, 0, span);
}
