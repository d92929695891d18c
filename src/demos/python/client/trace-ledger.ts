/**
 * Makes one trace of what the processes of a program tell. It begins with the program's first line: how long Python took
 * to come so far is no part of what the program did. Invents nothing but the time that a further process takes to start.
 */
import { flatten, type IndexedTrace } from '../../spans/indexed-trace.ts';
import { SpanKeeper } from '../../spans/span-keeper.ts';
import { SPAN_STATES, type SpanState } from '../../trace.ts';
import type { ProgramLane, ProgramTrace, TraceChunk } from '../protocol.ts';

const EVENT_LENGTH = 3;

interface TracedProcess {
	/** Ids of its lanes, in the order of its own numbers. */
	readonly lanes: number[];
	isRunning: boolean;
	/** What it told before it was known to run: the word of that takes another way. */
	readonly early: TraceChunk[];
}

interface OpenSpan {
	readonly state: SpanState;
	readonly startMs: number;
}

export class TraceLedger {
	/** When the program's first line ran; null before. Absolute, as all times that the ledger is told. */
	#zeroMs: number | null = null;
	readonly #lanes: ProgramLane[] = [];
	#mainProcess = '';
	readonly #keeper = new SpanKeeper();
	readonly #processes = new Map<number, TracedProcess>();
	readonly #open = new Map<number, OpenSpan>();
	/** How many lanes there are of each kind, the standard library's helpers apart. */
	readonly #counts = new Map<string, number>();

	/** All that has come to its end up to now, shared and not copied. */
	get soFar(): IndexedTrace<ProgramLane> {
		const { index, recordedMs } = this.#keeper;
		return { lanes: this.#lanes, index, ...(recordedMs !== undefined && { recordedMs }) };
	}

	get trace(): ProgramTrace {
		return flatten(this.soFar);
	}

	/** A process is about to start; its main thread has a lane from now on. The first is the program's main process. */
	begin(pid: number, name: string, atMs: number, furtherKind: 'process' | 'interpreter' = 'process') {
		const isFirst = this.#processes.size === 0;
		const [first] = this.#lanes;
		// Interpreters are of the same process: its main thread stays what it is.
		if (first?.kind === 'main' && furtherKind === 'process') this.#lanes[0] = { ...first, name: this.#mainProcess };
		if (isFirst) this.#mainProcess = name;
		const process: TracedProcess = { lanes: [], isRunning: false, early: [] };
		this.#processes.set(pid, process);
		const lane = this.#addLane(pid, process, {
			kind: isFirst ? 'main' : furtherKind,
			// As long as it is the only one, what matters of a process is its thread.
			name: isFirst ? 'MainThread' : name,
			isHelper: false,
		});
		if (!isFirst) this.#change(lane, 'starting', atMs);
	}

	/** The process has come to its first line. */
	running(pid: number, atMs: number) {
		const process = this.#processes.get(pid);
		if (!process || process.isRunning) return;
		process.isRunning = true;
		this.#zeroMs ??= atMs;
		const [main] = process.lanes;
		if (main !== undefined) this.#change(main, 'computing', atMs);
		for (const chunk of process.early.splice(0)) this.add(chunk);
	}

	add(chunk: TraceChunk) {
		const process = this.#processes.get(chunk.pid);
		if (!process) return;
		if (!process.isRunning) {
			process.early.push(chunk);
			return;
		}
		for (const lane of chunk.lanes) if (lane.kind !== 'main') this.#addLane(chunk.pid, process, lane);
		const { events, missedAtMs } = chunk;
		for (let index = 0; index + 2 < events.length; index += EVENT_LENGTH) {
			const lane = process.lanes[events[index + 1] ?? 0];
			const state = SPAN_STATES[events[index + 2] ?? 0] ?? null;
			if (lane !== undefined) this.#change(lane, state, events[index] ?? 0);
		}
		if (missedAtMs !== undefined) this.#keeper.miss(this.#sinceZero(missedAtMs));
	}

	/** The process has ended, and all of its lanes with it. */
	end(pid: number, atMs: number) {
		const [firstAtMs] = this.#processes.get(pid)?.early.find(({ events }) => events.length > 0)?.events ?? [];
		if (firstAtMs !== undefined) this.running(pid, firstAtMs);
		for (const lane of this.#processes.get(pid)?.lanes ?? []) this.#change(lane, null, atMs);
	}

	endAll(atMs: number) {
		for (const pid of this.#processes.keys()) this.end(pid, atMs);
	}

	#addLane(pid: number, { lanes }: TracedProcess, about: TraceChunk['lanes'][number] | NewProcess): number {
		const { kind, name, isHelper, carrier } = about;
		const id = this.#lanes.length;
		const counted = `${kind} ${isHelper}`;
		const number = (this.#counts.get(counted) ?? 0) + 1;
		this.#counts.set(counted, number);
		const carrierId = carrier === undefined ? undefined : lanes[carrier];
		const lane = { id, kind, number, name, pid, isHelper };
		this.#lanes.push(carrierId === undefined ? lane : { ...lane, carrier: carrierId });
		lanes.push(id);
		return id;
	}

	#change(lane: number, state: SpanState | null, toldMs: number) {
		const open = this.#open.get(lane);
		if (open?.state === state) return;
		// What tells the time counts whole milliseconds in some browsers, and two that do so may differ.
		const atMs = Math.max(this.#sinceZero(toldMs), open?.startMs ?? 0);
		if (open && atMs > open.startMs) this.#close(lane, open, atMs);
		if (state) this.#open.set(lane, { state, startMs: atMs });
		else this.#open.delete(lane);
	}

	#close(lane: number, { state, startMs }: OpenSpan, endMs: number) {
		const carrier = this.#lanes[lane]?.carrier;
		if (carrier !== undefined && state === 'computing') this.#takeStep(lane, carrier, startMs, endMs);
		else this.#add(lane, state, startMs, endMs);
	}

	/**
	 * A step of a task is time of the thread that carries it out, and a moment belongs to one lane: the thread's gives it
	 * away, in the state that the thread was in. What a thread did is told no later than the steps in which it did so.
	 */
	#takeStep(task: number, thread: number, startMs: number, endMs: number) {
		const open = this.#open.get(thread);
		if (open && open.startMs < endMs && open.state !== 'unrecorded') {
			this.#add(thread, open.state, open.startMs, endMs);
			this.#open.set(thread, { state: open.state, startMs: endMs });
		}
		let toldMs = startMs;
		for (const known of this.#keeper.cut(thread, startMs, endMs)) {
			this.#add(task, 'computing', toldMs, known.startMs);
			this.#add(task, known.state, known.startMs, known.endMs);
			toldMs = known.endMs;
		}
		this.#add(task, 'computing', toldMs, endMs);
	}

	#add(lane: number, state: SpanState, startMs: number, endMs: number) {
		if (endMs > startMs) this.#keeper.add({ lane, state, startMs, endMs, task: null });
	}

	#sinceZero(atMs: number): number {
		return this.#zeroMs === null ? 0 : Math.max(0, atMs - this.#zeroMs);
	}
}

/** The lane of a process's main thread. */
interface NewProcess {
	readonly kind: 'main' | 'process' | 'interpreter';
	readonly name: string;
	readonly isHelper: false;
	readonly carrier?: undefined;
}
