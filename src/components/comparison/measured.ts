/** What a comparison knows of a run: all that its bars and sentences rest on, and little enough to be sent alone. */
import type { Engine, Input, Report, Strategy } from '../../demos/contract.ts';
import { coveredMs, type Lane, type Span, timeInState } from '../../demos/trace.ts';
import { mostAtOnce } from '../timeline/summary.ts';

/** A run that reached its answer. Times are milliseconds. */
export interface Measured {
	readonly strategy: Strategy;
	readonly engine: Engine;
	readonly input: Input;
	readonly cores: number;
	readonly wallMs: number;
	/** Of it, the time in which nothing went on but the start of workers or processes. */
	readonly startingMs: number;
	/** Lanes that performed tasks; not the program's own that made them and waits for them. */
	readonly performers: number;
	/** Most of them that computed, and that waited, at one moment; null where the trace ends before the run. */
	readonly computedAtOnce: number | null;
	readonly waitedAtOnce: number | null;
	/** Share of the time after the start in which some task waited; null where the trace ends before the run. */
	readonly waitingShare: number | null;
	/** Where and when, of a run that was recorded before. */
	readonly recorded?: { readonly machine: string; readonly recordedAt: string };
}

/** The last run of each strategy. */
export type MeasuredRuns = Readonly<Partial<Record<Strategy, Measured>>>;

/** What a report comes to in a comparison. */
export function measure(report: Report): Measured {
	const { strategy, engine, input, wallMs, recordedMs } = report;
	const isOfTask = tellTasks(report);
	const spans = report.spans.filter(({ lane }) => isOfTask(lane));
	const startingMs = Math.min(startingAloneMs(spans), wallMs);
	const whole = <Value>(value: Value) => (recordedMs === undefined ? value : null);
	return {
		strategy,
		engine,
		input,
		cores: report.environment.cores,
		wallMs,
		startingMs,
		performers: report.lanes.filter(({ id }) => isOfTask(id)).length,
		computedAtOnce: whole(mostAtOnce(spans, 'computing')),
		waitedAtOnce: whole(mostAtOnce(spans, 'waiting')),
		waitingShare: whole(timeInState(spans, 'waiting') / Math.max(wallMs - startingMs, 1e-3)),
	};
}

export function measureAll(reports: Readonly<Partial<Record<Strategy, Report>>>): MeasuredRuns {
	const done = Object.values(reports).filter(({ status }) => status === 'done');
	return Object.fromEntries(done.map((report) => [report.strategy, measure(report)]));
}

/**
 * Tells lanes that perform tasks from those that made them: the main lane, where there are others, and the first tasks
 * of an event loop that has more of them than the work.
 */
function tellTasks({ lanes, input }: Report): (id: number) => boolean {
	const others = lanes.filter(({ kind }) => kind !== 'main');
	if (others.length === 0) return () => true;
	const tasks = others.filter(({ kind }) => kind === 'task');
	const parents = input.count === undefined ? [] : tasks.slice(0, Math.max(0, tasks.length - input.count));
	const performers = new Set(others.filter((lane: Lane) => !parents.includes(lane)).map(({ id }) => id));
	return (id) => performers.has(id);
}

/** For how long something started while no task was at work; one that queues for a place is not yet. */
function startingAloneMs(spans: readonly Span[]): number {
	const isWork = ({ state }: Span) => state === 'computing' || state === 'waiting';
	return coveredMs(spans, (span) => span.state === 'starting' || isWork(span)) - coveredMs(spans, isWork);
}
