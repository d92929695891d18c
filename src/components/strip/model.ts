import type { ArticleStrategy } from '../../demos/strategies.ts';
import type { SpanState } from '../../demos/trace.ts';

/** What the eight tasks of the strip do with their time. */
export type Nature = 'computing' | 'waiting';

/** A stretch of a lane in the model. Times are model milliseconds. */
export interface StripSpan {
	readonly state: SpanState;
	readonly startMs: number;
	readonly endMs: number;
	readonly task: number | null;
}

/** Eight tasks under one strategy: a list of spans for each lane, and when the last task ends. */
export interface Strip {
	readonly lanes: readonly (readonly StripSpan[])[];
	readonly endMs: number;
}

interface Step {
	readonly state: 'computing' | 'waiting';
	readonly ms: number;
}

const TASKS = 8;
const WORKERS = 4;
const SWITCH_MS = 5;
const PROCESS_START_MS = 10;

/** What one task does. Both kinds take 20 ms when nobody is in the way. */
const STEPS: Record<Nature, readonly Step[]> = {
	computing: [{ state: 'computing', ms: 20 }],
	waiting: [
		{ state: 'computing', ms: 1 },
		{ state: 'waiting', ms: 18 },
		{ state: 'computing', ms: 1 },
	],
};

/**
 * Eight tasks of 20 ms under a strategy: four threads or four processes on four cores, a GIL handed over every 5 ms,
 * 10 ms to start a process. A picture of the rules, not a measurement.
 */
export function layOut(nature: Nature, strategy: ArticleStrategy): Strip {
	const steps = STEPS[nature];
	const tasks = Array.from({ length: TASKS }, (_, task) => task);
	switch (strategy) {
		case 'sequential':
			return finish(runUnderOneLock(steps, [tasks], 0, Number.POSITIVE_INFINITY));
		case 'threads':
			return finish(runUnderOneLock(steps, deal(tasks, WORKERS), 0, SWITCH_MS));
		case 'processes':
			return finish(
				deal(tasks, WORKERS).flatMap((own) =>
					runUnderOneLock(steps, [own], PROCESS_START_MS, Number.POSITIVE_INFINITY),
				),
			);
		case 'asyncio':
			return finish(runUnderOneLock(steps, deal(tasks, TASKS), 0, Number.POSITIVE_INFINITY));
	}
}

/** Gives the tasks out to lanes as cards are dealt. */
function deal(tasks: readonly number[], lanes: number): number[][] {
	return Array.from({ length: lanes }, (_, lane) => tasks.filter((task) => task % lanes === lane));
}

interface LaneState {
	readonly spans: StripSpan[];
	readonly queue: number[];
	step: number;
	leftMs: number;
	/** Since when the lane wants to compute; null while it waits or has nothing left. */
	readySinceMs: number | null;
	wakesAtMs: number;
}

/**
 * Lanes of which one computes at a time. A lane that computes keeps the lock for `sliceMs` and then yields to the one
 * that has been ready the longest; a lane that waits lets go of it at once.
 */
function runUnderOneLock(
	steps: readonly Step[],
	queues: readonly (readonly number[])[],
	startingMs: number,
	sliceMs: number,
): StripSpan[][] {
	const lanes = queues.map(
		(queue): LaneState => ({
			spans: startingMs > 0 ? [{ state: 'starting', startMs: 0, endMs: startingMs, task: null }] : [],
			queue: [...queue],
			step: 0,
			leftMs: steps[0]?.ms ?? 0,
			readySinceMs: startingMs,
			wakesAtMs: 0,
		}),
	);
	let nowMs = startingMs;
	for (;;) {
		const lane = longestReady(lanes, nowMs);
		if (lane) nowMs = compute(lane, steps, nowMs, sliceMs);
		else if (!lanes.some(isWaiting)) return lanes.map(({ spans }) => spans);
		else nowMs = Math.min(...lanes.filter(isWaiting).map(({ wakesAtMs }) => wakesAtMs));
		for (const sleeper of lanes)
			if (isWaiting(sleeper) && sleeper.wakesAtMs <= nowMs) sleeper.readySinceMs = sleeper.wakesAtMs;
	}
}

function isWaiting(lane: LaneState): boolean {
	return lane.readySinceMs === null && lane.queue.length > 0;
}

function longestReady(lanes: readonly LaneState[], nowMs: number): LaneState | undefined {
	return lanes
		.filter(({ readySinceMs }) => readySinceMs !== null && readySinceMs <= nowMs)
		.sort((a, b) => (a.readySinceMs ?? 0) - (b.readySinceMs ?? 0))[0];
}

/** Lets a lane compute until it waits, ends, or has used up its slice, and says when the lock is free again. */
function compute(lane: LaneState, steps: readonly Step[], startMs: number, sliceMs: number): number {
	if (lane.readySinceMs !== null && lane.readySinceMs < startMs) {
		lane.spans.push({ state: 'ready', startMs: lane.readySinceMs, endMs: startMs, task: lane.queue[0] ?? null });
	}
	let nowMs = startMs;
	do {
		const ranMs = Math.min(sliceMs - (nowMs - startMs), lane.leftMs);
		lane.spans.push({ state: 'computing', startMs: nowMs, endMs: nowMs + ranMs, task: lane.queue[0] ?? null });
		nowMs += ranMs;
		lane.leftMs -= ranMs;
		lane.readySinceMs = nowMs;
		if (lane.leftMs === 0) advance(lane, steps, nowMs);
	} while (lane.readySinceMs !== null && nowMs - startMs < sliceMs);
	return nowMs;
}

/** Takes the next step of the task, or the next task of the lane. */
function advance(lane: LaneState, steps: readonly Step[], nowMs: number): void {
	lane.step += 1;
	if (lane.step === steps.length) {
		lane.queue.shift();
		lane.step = 0;
	}
	const step = steps[lane.step];
	if (!step || lane.queue.length === 0) {
		lane.readySinceMs = null;
		return;
	}
	lane.leftMs = step.ms;
	if (step.state === 'computing') return;
	lane.wakesAtMs = nowMs + step.ms;
	lane.spans.push({ state: 'waiting', startMs: nowMs, endMs: lane.wakesAtMs, task: lane.queue[0] ?? null });
	lane.readySinceMs = null;
	// What follows a wait is always a step of computing.
	lane.step += 1;
	lane.leftMs = steps[lane.step]?.ms ?? 0;
}

function finish(lanes: readonly (readonly StripSpan[])[]): Strip {
	return { lanes, endMs: Math.max(...lanes.map((spans) => spans.at(-1)?.endMs ?? 0)) };
}
