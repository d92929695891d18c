import { type Lane, SPAN_STATES, type Span, type SpanState, type Trace } from '../../demos/trace.ts';

/** What a timeline says, in numbers: the picture for those who don't see it, and for tests. */
export interface TraceSummary {
	readonly lanes: number;
	/** Share of each state in all that is known of the lanes, 0 to 1; what is not recorded counts for nothing. */
	readonly shares: Readonly<Record<SpanState, number>>;
	/** How many lanes were computing at one moment, at most and for more than a moment; a parent of processes apart. */
	readonly mostComputingAtOnce: number;
	/** Whether a parent of processes, which hands out their work, computed beside so many. */
	readonly isMainBeside: boolean;
}

/**
 * A thread that carries out tasks does what they do, and is counted apart from them only where it has none; a task that
 * computes and the thread that carries it out are one that computes.
 */
export function summarise({ lanes, spans }: Trace): TraceSummary {
	const totals: Record<SpanState, number> = { starting: 0, computing: 0, ready: 0, waiting: 0, unrecorded: 0 };
	const livesOfTasks = taskLives(lanes, spans);
	for (const { lane, state, startMs, endMs } of spans) {
		totals[state] += endMs - startMs - overlap(livesOfTasks.get(lane), startMs, endMs);
	}
	const all = SPAN_STATES.reduce((sum, state) => (state === 'unrecorded' ? sum : sum + totals[state]), 0);
	const shares = { ...totals, unrecorded: 0 };
	for (const state of SPAN_STATES) shares[state] = all > 0 ? shares[state] / all : 0;
	const isCarried = (lane: number) => lanes[lane]?.carrier !== undefined;
	const computing = spans.filter(({ lane, state }) => state === 'computing' && !isCarried(lane));
	const most = mostForLong(computing);
	const hasWorkers = computing.some(({ lane }) => lanes[lane]?.kind === 'process');
	const mostOfOthers = hasWorkers ? mostForLong(computing.filter(({ lane }) => lanes[lane]?.kind !== 'main')) : most;
	return { lanes: lanes.length, shares, mostComputingAtOnce: mostOfOthers, isMainBeside: mostOfOthers < most };
}

interface Stretch {
	readonly startMs: number;
	endMs: number;
}

/** By lane of a thread that carries out tasks: when there were any. */
function taskLives(lanes: readonly Lane[], spans: readonly Span[]): Map<number, Stretch[]> {
	const lives = new Map<number, Stretch>();
	for (const { lane, startMs, endMs } of spans) {
		if (lanes[lane]?.carrier === undefined) continue;
		const life = lives.get(lane);
		if (life) life.endMs = endMs;
		else lives.set(lane, { startMs, endMs });
	}
	const ofCarriers = new Map<number, Stretch[]>();
	for (const [lane, life] of [...lives].sort(([, a], [, b]) => a.startMs - b.startMs)) {
		const carrier = lanes[lane]?.carrier ?? 0;
		const stretches = ofCarriers.get(carrier) ?? [];
		ofCarriers.set(carrier, stretches);
		const last = stretches.at(-1);
		if (last && life.startMs <= last.endMs) last.endMs = Math.max(last.endMs, life.endMs);
		else stretches.push(life);
	}
	return ofCarriers;
}

function overlap(stretches: readonly Stretch[] = [], startMs: number, endMs: number): number {
	return stretches.reduce(
		(sum, stretch) => sum + Math.max(0, Math.min(endMs, stretch.endMs) - Math.max(startMs, stretch.startMs)),
		0,
	);
}

/** How many spans of a state overlap at most; a span that begins the moment another ends does not overlap it. */
export function mostAtOnce(spans: readonly Span[], state: SpanState): number {
	return timesAtOnce(spans.filter((span) => span.state === state)).length;
}

/** As long as this share of the time in which there is any, so that a handover seen by two clocks is no overlap. */
const LONG = 0.02;

/** How many spans overlap at most, and not only for moments. */
function mostForLong(spans: readonly Span[]): number {
	const times = timesAtOnce(spans);
	const [any = 0] = times;
	return times.findLastIndex((timeMs) => timeMs >= any * LONG) + 1;
}

/** For how long at least one, two, three… of the spans overlapped. */
function timesAtOnce(spans: readonly Span[]): number[] {
	// Filled by hand: `Float64Array.from` takes ten times as long, and a trace may have 100,000 spans.
	const starts = new Float64Array(spans.length);
	const ends = new Float64Array(spans.length);
	let count = 0;
	for (const { startMs, endMs } of spans) {
		if (endMs <= startMs) continue;
		starts[count] = startMs;
		ends[count] = endMs;
		count++;
	}
	const sortedStarts = starts.subarray(0, count).sort();
	const sortedEnds = ends.subarray(0, count).sort();
	// Of exactly so many first, or thousands of lanes would take thousands of steps at each event.
	const times: number[] = [];
	let begun = 0;
	let sinceMs = 0;
	for (let ended = 0; ended < count; ) {
		const startMs = sortedStarts[begun] ?? Number.POSITIVE_INFINITY;
		const endMs = sortedEnds[ended] as number;
		const atMs = Math.min(startMs, endMs);
		const level = begun - ended - 1;
		if (level >= 0) times[level] = (times[level] ?? 0) + atMs - sinceMs;
		sinceMs = atMs;
		if (endMs <= startMs) ended++;
		else begun++;
	}
	for (let level = times.length - 2; level >= 0; level--) times[level] = (times[level] ?? 0) + (times[level + 1] ?? 0);
	return times;
}
