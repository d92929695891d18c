/**
 * The spans of one lane in the order of time, in growable arrays of numbers: made to be shared by reference with whoever
 * draws them while they grow. Knows nothing of other lanes.
 */
import { SPAN_STATES, type Span, type SpanState } from '../trace.ts';

/** A span whose lane is known. */
export type LaneSpan = Omit<Span, 'lane'>;

const STATES = SPAN_STATES.length;
const STATE_INDEX = Object.fromEntries(SPAN_STATES.map((state, index) => [state, index])) as Record<SpanState, number>;
const NO_TASK = -1;
const LEAST_ROOM = 16;

/**
 * Beside each span stands how long the lane had been in each state before it: what happened in a stretch of time is known
 * without visiting the spans in it. Positions count from 0.
 */
export class LaneSpans {
	#count = 0;
	#starts = new Float64Array(LEAST_ROOM);
	#ends = new Float64Array(LEAST_ROOM);
	#states = new Uint8Array(LEAST_ROOM);
	#tasks = new Int32Array(LEAST_ROOM);
	/** Milliseconds in each state before a span, all states of one span side by side; at the end those of the whole lane. */
	#sums = new Float64Array((LEAST_ROOM + 1) * STATES);

	get count(): number {
		return this.#count;
	}

	at(position: number): LaneSpan | undefined {
		if (position < 0 || position >= this.#count) return undefined;
		const task = this.#tasks[position] as number;
		return {
			state: SPAN_STATES[this.#states[position] as number] as SpanState,
			startMs: this.#starts[position] as number,
			endMs: this.#ends[position] as number,
			task: task === NO_TASK ? null : task,
		};
	}

	/** All of them from a position on. */
	*from(position: number): Generator<LaneSpan> {
		for (let at = position; at < this.#count; at++) yield this.at(at) as LaneSpan;
	}

	/** Adds a span that begins no earlier than the last one ends. */
	push({ state, startMs, endMs, task }: LaneSpan) {
		const at = this.#count;
		if (at === this.#starts.length) this.#makeRoom();
		const index = STATE_INDEX[state];
		this.#starts[at] = startMs;
		this.#ends[at] = endMs;
		this.#states[at] = index;
		this.#tasks[at] = task ?? NO_TASK;
		const next = (at + 1) * STATES;
		// By hand: for so few numbers `copyWithin` takes many times as long.
		for (let place = next; place < next + STATES; place++) this.#sums[place] = this.#sums[place - STATES] as number;
		this.#sums[next + index] = (this.#sums[next + index] as number) + endMs - startMs;
		this.#count++;
	}

	/** Takes away the spans from a position on, and returns them. */
	take(position: number): LaneSpan[] {
		const taken = [...this.from(position)];
		this.#count -= taken.length;
		return taken;
	}

	/** The first span that begins after a time. Cheap where that is near the end. */
	startingAfter(timeMs: number): number {
		let at = this.#count;
		while (at > 0 && (this.#starts[at - 1] as number) > timeMs) at--;
		return at;
	}

	/** The first span from a position on that ends after a time; `count` where none does. Cheap where that is near. */
	endingAfter(timeMs: number, from = 0): number {
		let step = 1;
		let low = from;
		let high = from;
		while (high < this.#count && (this.#ends[high] as number) <= timeMs) {
			low = high + 1;
			high += step;
			step *= 2;
		}
		high = Math.min(high, this.#count);
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#ends[middle] as number) > timeMs) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** Adds to `sums`, in the order of `SPAN_STATES`, how long the spans from one position up to another lasted. */
	addDurations(sums: Float64Array, from: number, to: number): void {
		for (let state = 0; state < STATES; state++) {
			const before = this.#sums[from * STATES + state] as number;
			sums[state] = (sums[state] ?? 0) + (this.#sums[to * STATES + state] as number) - before;
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

	#makeRoom() {
		const room = this.#starts.length * 2;
		this.#starts = grown(this.#starts, new Float64Array(room));
		this.#ends = grown(this.#ends, new Float64Array(room));
		this.#states = grown(this.#states, new Uint8Array(room));
		this.#tasks = grown(this.#tasks, new Int32Array(room));
		this.#sums = grown(this.#sums, new Float64Array((room + 1) * STATES));
	}
}

function grown<Numbers extends Float64Array | Uint8Array | Int32Array>(numbers: Numbers, longer: Numbers): Numbers {
	longer.set(numbers);
	return longer;
}

function distance(span: LaneSpan | undefined, timeMs: number): number {
	return span ? Math.max(span.startMs - timeMs, timeMs - span.endMs, 0) : Number.POSITIVE_INFINITY;
}
