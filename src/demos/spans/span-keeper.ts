/** Keeps the spans of a run in order while they come in, lane by lane. Which span belongs to which lane is not its matter. */
import type { Span } from '../trace.ts';
import type { TraceIndex } from './indexed-trace.ts';
import { type LaneSpan, LaneSpans } from './lane-spans.ts';

/** More would be no picture any more, and much memory. */
const MOST_SPANS = 200_000;

/** After so many, each lane's next span is its last, as far as that was known; from there on the lane is `unrecorded`. */
export class SpanKeeper {
	readonly #most: number;
	readonly #index: LaneSpans[] = [];
	/** Lanes that are not recorded any more. */
	readonly #given = new Set<number>();
	/** How many spans stay of those that a lane shows. */
	readonly #shown = new Map<LaneSpans, number>();
	#count = 0;
	#recordedMs = Number.POSITIVE_INFINITY;

	constructor(most = MOST_SPANS) {
		this.#most = most;
	}

	/** Always the same, and it grows. */
	get index(): TraceIndex {
		return this.#index;
	}

	/** From when on something is missing. */
	get recordedMs(): number | undefined {
		return this.#recordedMs === Number.POSITIVE_INFINITY ? undefined : this.#recordedMs;
	}

	/** From here on something happens that has no lane. */
	miss(atMs: number) {
		this.#recordedMs = Math.min(this.#recordedMs, atMs);
	}

	/** Of what two tell of the same time, what came first counts. */
	add(span: Span) {
		this.#forget();
		const placed = place(this.#ofLane(span.lane), span, this.#given.has(span.lane));
		if (!placed) return;
		this.#count++;
		if (placed.state === 'unrecorded') this.miss(placed.startMs);
		if (this.#count > this.#most) this.#given.add(span.lane);
	}

	/** Takes a stretch of time out of a lane, and returns what the lane did in it; what was not recorded stays. */
	cut(lane: number, startMs: number, endMs: number): LaneSpan[] {
		this.#forget();
		const spans = this.#ofLane(lane);
		const first = spans.startingAfter(startMs);
		const within: LaneSpan[] = [];
		for (const span of spans.take(Math.max(first - 1, 0))) {
			const from = Math.max(span.startMs, startMs);
			const to = Math.min(span.endMs, endMs);
			if (to <= from || span.state === 'unrecorded') {
				spans.push(span);
				continue;
			}
			within.push({ ...span, startMs: from, endMs: to });
			this.#count--;
			for (const rest of [
				{ ...span, endMs: from },
				{ ...span, startMs: to },
			]) {
				if (rest.endMs <= rest.startMs) continue;
				spans.push(rest);
				this.#count++;
			}
		}
		return within;
	}

	/** Has lanes show spans as far as these have come, until the next word. */
	show(open: readonly Span[]) {
		this.#forget();
		for (const span of open) {
			const spans = this.#ofLane(span.lane);
			const { count } = spans;
			const startMs = Math.max(span.startMs, spans.at(count - 1)?.endMs ?? 0);
			if (span.endMs <= startMs) continue;
			this.#shown.set(spans, this.#shown.get(spans) ?? count);
			const { state, task } = this.#given.has(span.lane) ? { state: 'unrecorded' as const, task: null } : span;
			spans.push({ state, startMs, endMs: span.endMs, task });
		}
	}

	#forget() {
		for (const [spans, count] of this.#shown) spans.take(count);
		this.#shown.clear();
	}

	#ofLane(lane: number): LaneSpans {
		const spans = this.#index[lane] ?? new LaneSpans();
		this.#index[lane] = spans;
		return spans;
	}
}

/** Puts a span where its time is; most come last. Returns what is new, cut to where nothing was yet, or null. */
function place(spans: LaneSpans, span: LaneSpan, isUnrecorded: boolean): LaneSpan | null {
	const at = spans.startingAfter(span.startMs);
	const before = spans.at(at - 1);
	const after = spans.at(at);
	const startMs = Math.max(span.startMs, before?.endMs ?? Number.NEGATIVE_INFINITY);
	const endMs = Math.min(span.endMs, after?.startMs ?? Number.POSITIVE_INFINITY);
	if (endMs <= startMs) return null;
	const later = spans.take(at);
	const isContinued = isUnrecorded && before?.state === 'unrecorded';
	if (isContinued) spans.take(at - 1);
	const placed: LaneSpan = isUnrecorded
		? { state: 'unrecorded', startMs: isContinued ? before.startMs : startMs, endMs, task: null }
		: { ...span, startMs, endMs };
	spans.push(placed);
	for (const each of later) spans.push(each);
	return isContinued ? null : placed;
}
