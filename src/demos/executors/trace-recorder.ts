import { SPAN_STATES, type Span, type SpanState } from '../trace.ts';

/**
 * Spans as they travel between threads: five numbers each (lane, index of the state, start, end, task or −1), one
 * after another. Cloning one flat array is many times cheaper than cloning an array of objects.
 */
export type PackedSpans = readonly number[];

interface Entry {
	readonly state: SpanState;
	readonly task: number | null;
	readonly startMs: number;
	endMs: number;
}

/** One lane's last stretch, which may yet turn out to go on, and the one that it is in now. */
interface LaneRecord {
	held: Entry | null;
	current: Entry | null;
}

/** Writes down who was in which state when. Neighbours in one state are one span, and empty spans leave no mark. */
export class TraceRecorder {
	readonly #now: () => number;
	readonly #lanes = new Map<number, LaneRecord>();
	#closed: number[] = [];

	constructor(now: () => number) {
		this.#now = now;
	}

	/** From now on, or from `atMs` on, the lane is in this state. */
	enter(lane: number, state: SpanState, task: number | null, atMs = this.#now()) {
		let record = this.#lanes.get(lane);
		if (!record) {
			record = { held: null, current: null };
			this.#lanes.set(lane, record);
		}
		if (record.current?.state === state && record.current.task === task) return;
		this.#close(lane, record, atMs);
		const { held } = record;
		if (held && held.state === state && held.task === task && held.endMs === atMs) {
			record.held = null;
			record.current = held;
		} else {
			record.current = { state, task, startMs: atMs, endMs: atMs };
		}
	}

	/** From now on the lane has nothing to do. */
	leave(lane: number, atMs = this.#now()) {
		const record = this.#lanes.get(lane);
		if (record) this.#close(lane, record, atMs);
	}

	/** What was closed since the last call, and how the rest stands now: `open` replaces what the last call gave. */
	drain(): { closed: PackedSpans; open: PackedSpans } {
		const atMs = this.#now();
		const open: number[] = [];
		for (const [lane, { held, current }] of this.#lanes) {
			if (held) pack(open, lane, held, held.endMs);
			if (current && atMs > current.startMs) pack(open, lane, current, atMs);
		}
		const closed = this.#closed;
		this.#closed = [];
		return { closed, open };
	}

	/** What was closed since the last call, when no lane is in any state. */
	end(): PackedSpans {
		for (const [lane, record] of this.#lanes) {
			if (record.held) pack(this.#closed, lane, record.held, record.held.endMs);
			record.held = null;
		}
		const closed = this.#closed;
		this.#closed = [];
		return closed;
	}

	#close(lane: number, record: LaneRecord, atMs: number) {
		const { current, held } = record;
		record.current = null;
		if (!current || atMs <= current.startMs) return;
		if (held) pack(this.#closed, lane, held, held.endMs);
		current.endMs = atMs;
		record.held = current;
	}
}

function pack(into: number[], lane: number, { state, task, startMs }: Entry, endMs: number) {
	into.push(lane, SPAN_STATES.indexOf(state), startMs, endMs, task ?? -1);
}

export function unpackSpans(packed: PackedSpans): Span[] {
	const spans: Span[] = [];
	for (let at = 0; at + 4 < packed.length; at += 5) {
		const task = packed[at + 4] ?? -1;
		spans.push({
			lane: packed[at] ?? 0,
			state: SPAN_STATES[packed[at + 1] ?? 0] ?? 'computing',
			startMs: packed[at + 2] ?? 0,
			endMs: packed[at + 3] ?? 0,
			task: task < 0 ? null : task,
		});
	}
	return spans;
}
