import { SPAN_STATES, type Span, type SpanState } from '../../demos/trace.ts';

const STATES = SPAN_STATES.length;
const STATE_INDEX = Object.fromEntries(SPAN_STATES.map((state, index) => [state, index])) as Record<SpanState, number>;

/**
 * The spans of one lane by time, and how long it had been in each state before each of them: what happened in a stretch
 * of time is known without visiting the spans in it.
 */
export class LaneIndex {
	readonly #spans: readonly Span[];
	readonly #first: number;
	readonly count: number;
	/** Milliseconds in each state before a span, all states of one span side by side. */
	readonly #sums: Float64Array<ArrayBuffer>;

	/** Goes on from an earlier index of the same lane as far as the lane has not changed since, and takes its sums over. */
	constructor(spans: readonly Span[], first: number, end: number, before?: LaneIndex) {
		this.#spans = spans;
		this.#first = first;
		this.count = end - first;
		const known = before ? this.#sharedWith(before) : 0;
		const length = (this.count + 1) * STATES;
		this.#sums = before && known > 0 ? roomy(before.#sums, length) : new Float64Array(length);
		for (let at = known; at < this.count; at++) this.#sum(at);
	}

	/** The span at a position within the lane. */
	at(position: number): Span | undefined {
		return position < 0 || position >= this.count ? undefined : this.#spans[this.#first + position];
	}

	/** The first span from a position on that ends after a time; `count` where none does. Cheap where that is near. */
	endingAfter(timeMs: number, from = 0): number {
		let step = 1;
		let low = from;
		let high = from;
		while (high < this.count && (this.at(high) as Span).endMs <= timeMs) {
			low = high + 1;
			high += step;
			step *= 2;
		}
		high = Math.min(high, this.count);
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.at(middle) as Span).endMs > timeMs) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** Adds to `sums`, in the order of `SPAN_STATES`, how long the spans from one position up to another lasted. */
	addDurations(sums: Float64Array, from: number, to: number): void {
		for (let state = 0; state < STATES; state++) {
			const before = this.#sums[from * STATES + state] ?? 0;
			sums[state] = (sums[state] ?? 0) + (this.#sums[to * STATES + state] ?? 0) - before;
		}
	}

	/** Position of the span at a time, or of the nearest within `toleranceMs`; −1 where none. */
	positionAt(timeMs: number, toleranceMs: number): number {
		const after = this.endingAfter(timeMs);
		const [nearest] = [after - 1, after]
			.map((position) => ({ position, distanceMs: distance(this.at(position), timeMs) }))
			.filter(({ distanceMs }) => distanceMs <= toleranceMs)
			.sort((a, b) => a.distanceMs - b.distanceMs);
		return nearest?.position ?? -1;
	}

	/** How many spans begin both. Lanes grow at their end, where the last span may have been open when it was indexed. */
	#sharedWith(before: LaneIndex): number {
		if (before.at(0) !== this.at(0)) return 0;
		for (const count of [before.count, before.count - 1]) {
			if (count > 0 && before.at(count - 1) === this.at(count - 1)) return count;
		}
		return 0;
	}

	#sum(at: number) {
		const { state, startMs, endMs } = this.at(at) as Span;
		const next = (at + 1) * STATES;
		// By hand: for so few numbers `copyWithin` takes many times as long.
		for (let place = next; place < next + STATES; place++) this.#sums[place] = this.#sums[place - STATES] ?? 0;
		const index = next + STATE_INDEX[state];
		this.#sums[index] = (this.#sums[index] ?? 0) + endMs - startMs;
	}
}

export type TraceIndex = ReadonlyMap<number, LaneIndex>;

/**
 * The lanes of a trace by their ids. Needs spans by lane, then by time, as a report has them. Of a trace that grows,
 * what was indexed `before` is not visited again.
 */
export function indexLanes(spans: readonly Span[], before?: TraceIndex): TraceIndex {
	const index = new Map<number, LaneIndex>();
	for (let first = 0; first < spans.length; ) {
		const { lane } = spans[first] as Span;
		const end = endOfLane(spans, lane, first);
		index.set(lane, new LaneIndex(spans, first, end, before?.get(lane)));
		first = end;
	}
	return index;
}

function endOfLane(spans: readonly Span[], lane: number, from: number): number {
	let low = from;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle] as Span).lane > lane) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The same numbers with room for more: as they are where there is room already. */
function roomy(numbers: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
	if (numbers.length >= length) return numbers;
	const longer = new Float64Array(length * 2);
	longer.set(numbers);
	return longer;
}

function distance(span: Span | undefined, timeMs: number): number {
	return span ? Math.max(span.startMs - timeMs, timeMs - span.endMs, 0) : Number.POSITIVE_INFINITY;
}
