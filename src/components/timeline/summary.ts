import type { IndexedTrace, TraceIndex } from '../../demos/spans/indexed-trace.ts';
import { hasOwnGil, type Lane, SPAN_STATES, type Span, type SpanState } from '../../demos/trace.ts';

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

export function summarise({ lanes, index }: IndexedTrace): TraceSummary {
	const totals = new Float64Array(SPAN_STATES.length);
	for (const spans of index) spans?.addDurations(totals, 0, spans.count);
	const shares = sharesOf(totals);
	const most = mostForLong(computingIn(index));
	const ofLanes = (isWanted: (lane: Lane) => boolean) => index.filter((_, id) => lanes[id] && isWanted(lanes[id]));
	const ofWorkers = computingIn(ofLanes(hasOwnGil));
	const mostOfOthers = ofWorkers.length > 0 ? mostForLong(computingIn(ofLanes(({ kind }) => kind !== 'main'))) : most;
	return { lanes: lanes.length, shares, mostComputingAtOnce: mostOfOthers, isMainBeside: mostOfOthers < most };
}

function sharesOf(totals: Float64Array): Record<SpanState, number> {
	const known = SPAN_STATES.map((state, at) => (state === 'unrecorded' ? 0 : (totals[at] as number)));
	const all = known.reduce((sum, ms) => sum + ms, 0);
	const shares = SPAN_STATES.map((state, at) => [state, all > 0 ? (known[at] as number) / all : 0]);
	return Object.fromEntries(shares) as Record<SpanState, number>;
}

function computingIn(index: TraceIndex): Stretch[] {
	return index.flatMap((spans) => [...(spans?.from(0) ?? [])].filter(({ state }) => state === 'computing'));
}

type Stretch = Pick<Span, 'startMs' | 'endMs'>;

/** How many spans of a state overlap at most; a span that begins the moment another ends does not overlap it. */
export function mostAtOnce(spans: readonly Span[], state: SpanState): number {
	return timesAtOnce(spans.filter((span) => span.state === state)).length;
}

/** As long as this share of the time in which there is any, so that a handover seen by two clocks is no overlap. */
const LONG = 0.02;

/** How many spans overlap at most, and not only for moments. */
function mostForLong(spans: readonly Stretch[]): number {
	const times = timesAtOnce(spans);
	const [any = 0] = times;
	return times.findLastIndex((timeMs) => timeMs >= any * LONG) + 1;
}

/** For how long at least one, two, three… of the spans overlapped. */
function timesAtOnce(spans: readonly Stretch[]): number[] {
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
