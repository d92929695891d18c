/** Makes one trace of what the processes of a program tell. Invents nothing but the time that a process takes to start. */
import { SPAN_STATES, type Span, type SpanState } from '../../trace.ts';
import type { ProgramLane, ProgramTrace, TraceChunk } from '../protocol.ts';

/** More would be no picture any more, and much memory. */
const MAX_SPANS = 200_000;
const EVENT_LENGTH = 3;

interface OpenSpan {
	readonly state: SpanState;
	readonly startMs: number;
}

export class TraceLedger {
	readonly #startedAtMs: number;
	readonly #lanes: ProgramLane[] = [];
	readonly #spans: Span[] = [];
	/** Ids of the lanes of each process, in the order of its own numbers. */
	readonly #lanesOf = new Map<number, number[]>();
	readonly #open = new Map<number, OpenSpan>();
	/** How many lanes there are of each kind, the standard library's helpers apart. */
	readonly #counts = new Map<string, number>();
	#isTruncated = false;

	/** Absolute, as all times that the ledger is told; what it tells counts from there. */
	constructor(startedAtMs: number) {
		this.#startedAtMs = startedAtMs;
	}

	get trace(): ProgramTrace {
		return { lanes: this.#lanes, spans: this.#spans, isTruncated: this.#isTruncated };
	}

	/** A process is about to start; its main thread has a lane from now on. */
	begin(pid: number, name: string, atMs: number) {
		const kind = this.#lanes.length === 0 ? 'main' : 'process';
		const lane = this.#addLane(pid, kind, name, false);
		this.#open.set(lane, { state: 'starting', startMs: atMs - this.#startedAtMs });
	}

	add({ pid, lanes, events, isTruncated }: TraceChunk) {
		const ids = this.#idsOf(pid);
		for (const { kind, name, isHelper } of lanes) {
			if (kind !== 'main') this.#addLane(pid, kind, name, isHelper);
		}
		for (let index = 0; index + 2 < events.length; index += EVENT_LENGTH) {
			const [atMs = 0, number = 0, state = 0] = events.subarray(index, index + EVENT_LENGTH);
			const lane = ids[number];
			if (lane !== undefined) this.#change(lane, SPAN_STATES[state] ?? null, atMs - this.#startedAtMs);
		}
		this.#isTruncated ||= isTruncated;
	}

	/** The process has ended, and all of its lanes with it. */
	end(pid: number, atMs: number) {
		for (const lane of this.#idsOf(pid)) this.#change(lane, null, atMs - this.#startedAtMs);
	}

	endAll(atMs: number) {
		for (const pid of this.#lanesOf.keys()) this.end(pid, atMs);
	}

	#idsOf(pid: number): number[] {
		const ids = this.#lanesOf.get(pid) ?? [];
		this.#lanesOf.set(pid, ids);
		return ids;
	}

	#addLane(pid: number, kind: ProgramLane['kind'], name: string, isHelper: boolean): number {
		const id = this.#lanes.length;
		const counted = `${kind} ${isHelper}`;
		const number = (this.#counts.get(counted) ?? 0) + 1;
		this.#counts.set(counted, number);
		this.#lanes.push({ id, kind, number, name, pid, isHelper });
		this.#idsOf(pid).push(id);
		return id;
	}

	#change(lane: number, state: SpanState | null, toldMs: number) {
		const open = this.#open.get(lane);
		if (open?.state === state) return;
		// What tells the time counts whole milliseconds in some browsers, and two that do so may differ.
		const atMs = Math.max(toldMs, open?.startMs ?? 0);
		if (open && atMs > open.startMs) this.#addSpan({ lane, ...open, endMs: atMs, task: null });
		if (state) this.#open.set(lane, { state, startMs: atMs });
		else this.#open.delete(lane);
	}

	#addSpan(span: Span) {
		if (this.#spans.length < MAX_SPANS) this.#spans.push(span);
		else this.#isTruncated = true;
	}
}
