/**
 * What the threads and tasks of one process did when, for the timeline: numbers in a buffer, sent off now and then. It
 * makes no spans of them. Where there is too much, each lane's next event says that it is not recorded any more.
 */
import { SPAN_STATES, type SpanState } from '../../trace.ts';
import type { TraceChunk } from '../protocol.ts';

type Lane = TraceChunk['lanes'][number];

const SEND_EVERY_MS = 250;
/** A timeline of more says nothing to a reader. */
const MAX_EVENTS = 200_000;
/** Nor does a timeline of more lanes. */
const MAX_LANES = 10_000;
const ENDED = -1;
const READY = SPAN_STATES.indexOf('ready');
const UNRECORDED = SPAN_STATES.indexOf('unrecorded');

export class TraceRecorder {
	readonly #pid: number;
	readonly #send: (chunk: TraceChunk) => void;
	readonly #laneOfThread = new Map<number, number>();
	readonly #originMs: number;
	#newLanes: Lane[] = [];
	#laneCount = 0;
	#events: number[] = [];
	#eventCount = 0;
	/** Lanes that are not recorded any more. */
	readonly #given = new Set<number>();
	#missedAtMs: number | undefined;
	#sentAtMs = 0;
	/** The lane that computes, or did so until it became ready. */
	#computing: number | null = null;
	/** It became ready, which nobody need know if it goes on before another one computes. */
	#paused: { readonly lane: number; readonly nowMs: number } | null = null;

	/** `originMs` is what has to be added to the times to make them absolute. */
	constructor(pid: number, originMs: number, send: (chunk: TraceChunk) => void) {
		this.#pid = pid;
		this.#originMs = originMs;
		this.#send = send;
	}

	/** Gives a thread its lane; returns the number of the lane. */
	addThread(threadId: number, kind: 'main' | 'thread', name: string, isHelper: boolean): number {
		const lane = this.addLane({ kind, name, isHelper });
		this.#laneOfThread.set(threadId, lane);
		return lane;
	}

	/** A task of the event loop in the thread that computes now. */
	addTask(name: string, isHelper: boolean): number {
		const carrier = this.#computing;
		return this.addLane({ kind: 'task', name, isHelper, ...(carrier !== null && { carrier }) });
	}

	addLane(lane: Lane): number {
		if (this.#laneCount < MAX_LANES) this.#newLanes.push(lane);
		return this.#laneCount++;
	}

	enterThread(threadId: number, state: SpanState | 'ended', nowMs: number) {
		const lane = this.#laneOfThread.get(threadId);
		if (lane === undefined) return;
		if (state === 'ended') this.#laneOfThread.delete(threadId);
		const wasComputing = this.#computing === lane;
		if (state === 'ready' && wasComputing) {
			this.#paused = { lane, nowMs };
			return;
		}
		if (state === 'computing') {
			const isContinued = this.#paused?.lane === lane;
			if (!isContinued) this.#tellPaused();
			this.#paused = null;
			this.#computing = lane;
			if (isContinued) return;
		} else if (wasComputing) {
			this.#computing = null;
		}
		this.enter(lane, state === 'ended' ? ENDED : SPAN_STATES.indexOf(state), nowMs);
	}

	#tellPaused() {
		if (this.#paused) this.enter(this.#paused.lane, READY, this.#paused.nowMs);
	}

	/** `state` as in a chunk. */
	enter(lane: number, state: number, nowMs: number) {
		if (lane >= MAX_LANES) {
			this.#missedAtMs ??= nowMs + this.#originMs;
			return;
		}
		const isFull = this.#eventCount >= MAX_EVENTS && state !== ENDED;
		if (isFull && this.#given.has(lane)) return;
		if (isFull) this.#given.add(lane);
		this.#eventCount++;
		this.#events.push(nowMs + this.#originMs, lane, isFull ? UNRECORDED : state);
		if (nowMs - this.#sentAtMs >= SEND_EVERY_MS && this.#sentAtMs > 0) this.flush(nowMs);
		else if (this.#sentAtMs === 0) this.#sentAtMs = nowMs;
	}

	/** Triples: time by a clock that shows `nowSeconds` now, lane, state. What is no event of a lane is left out. */
	enterInBulk(events: Float64Array, nowSeconds: number, nowMs: number) {
		const originMs = nowMs - nowSeconds * 1_000;
		for (let at = 0; at < events.length; at += 3) {
			const [seconds = 0, lane = 0, state = 0] = events.subarray(at, at + 3);
			const atMs = seconds * 1_000 + originMs;
			const isLane = Number.isInteger(lane) && lane >= 0 && lane < this.#laneCount;
			const isState = state === ENDED || SPAN_STATES[state] !== undefined;
			if (isLane && isState && Number.isFinite(atMs)) this.enter(lane, state, atMs);
		}
	}

	flush(nowMs: number) {
		this.#sentAtMs = nowMs;
		if (this.#events.length === 0 && this.#newLanes.length === 0 && this.#missedAtMs === undefined) return;
		const events = Float64Array.from(this.#events);
		const missed = this.#missedAtMs === undefined ? {} : { missedAtMs: this.#missedAtMs };
		this.#send({ pid: this.#pid, lanes: this.#newLanes, events, ...missed });
		this.#newLanes = [];
		this.#events = [];
	}
}
