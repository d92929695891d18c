/** A replay as its view shows it: a column for each thread that ran a line, the steps, and the switches. Knows no DOM. */
import type { ProgramLine, Replay, ReplayStep } from '../../../demos/python/explorer/contract.ts';

export interface ReplayColumn {
	readonly thread: number;
	readonly name: string;
}

export interface ReplayRow {
	readonly index: number;
	/** Of `columns`. */
	readonly column: number;
	readonly step: ReplayStep;
	/** The switch before it took the turn from a thread that could have gone on: one of the few that matter. */
	readonly isPreemption: boolean;
	/** The name of the thread that had the turn before, where that is another. */
	readonly after: string | null;
}

export interface ReplayView {
	readonly columns: readonly ReplayColumn[];
	readonly rows: readonly ReplayRow[];
}

export function replayView({ threads, steps }: Pick<Replay, 'threads' | 'steps'>): ReplayView {
	const nameOf = (thread: number) => threadName(threads, thread);
	const numbers = [...new Set(steps.map(({ thread }) => thread))].sort((one, other) => one - other);
	const columns = numbers.map((thread) => ({ thread, name: nameOf(thread) }));
	const rows = steps.map((step, index): ReplayRow => {
		const before = steps[index - 1];
		return {
			index,
			column: numbers.indexOf(step.thread),
			step,
			isPreemption: step.switched === 'preempted',
			after: before && before.thread !== step.thread ? nameOf(before.thread) : null,
		};
	});
	return { columns, rows };
}

/** Where a thread stands, and whether it can go on. */
export interface Standing {
	readonly thread: number;
	readonly name: string;
	/** Null before its first. */
	readonly line: ProgramLine | null;
	readonly isCurrent: boolean;
	/** Null where it cannot go on. `number`: from 1, of those that can; `schedule`: null where it is too long. */
	readonly choice: { readonly number: number; readonly schedule: string | null } | null;
}

/** Of a run that is paused: first who can go on, in the order in which they are chosen from, then those that cannot. */
export function standings({ threads, standing, next }: Pick<Replay, 'threads' | 'standing' | 'next'>): Standing[] {
	const placed = (thread: number) => ({ thread, name: threadName(threads, thread), line: standing[thread] ?? null });
	const able = (next?.threads ?? []).map(
		({ thread, isCurrent, schedule }, index): Standing => ({
			...placed(thread),
			isCurrent,
			choice: { number: index + 1, schedule },
		}),
	);
	const unable = Object.keys(standing)
		.map(Number)
		.filter((thread) => !able.some((each) => each.thread === thread))
		.map((thread): Standing => ({ ...placed(thread), isCurrent: false, choice: null }));
	return [...able, ...unable];
}

/** Of `Replay.threads`; one that was not told of has a number. */
export function threadName(threads: readonly string[], thread: number): string {
	return threads[thread] ?? `#${thread}`;
}

/** Where a key leads from a step, or null for a key that leads nowhere. */
export function stepAfterKey(key: string, at: number, count: number): number | null {
	const last = Math.max(count - 1, 0);
	switch (key) {
		case 'ArrowDown':
		case 'ArrowRight':
			return Math.min(at + 1, last);
		case 'ArrowUp':
		case 'ArrowLeft':
			return Math.max(at - 1, 0);
		case 'Home':
			return 0;
		case 'End':
			return last;
		default:
			return null;
	}
}

/** The nearest preemption before or after a step, or null. */
export function nextPreemption(rows: readonly ReplayRow[], at: number, direction: 1 | -1): number | null {
	for (let index = at + direction; index >= 0 && index < rows.length; index += direction) {
		if (rows[index]?.isPreemption) return index;
	}
	return null;
}
