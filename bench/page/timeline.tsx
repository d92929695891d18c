import { render } from 'preact';
import { LiveTimeline } from '../../src/components/timeline/LiveTimeline.tsx';
import patterns from '../../src/components/timeline/Patterns.astro?raw';
import { Timeline } from '../../src/components/timeline/Timeline.tsx';
import '../../src/components/timeline/patterns.css';
import '../../src/components/timeline/timeline.css';
import '../../src/styles/tokens.css';
import { TraceLedger } from '../../src/demos/python/client/trace-ledger.ts';
import type { TraceChunk } from '../../src/demos/python/protocol.ts';
import { type IndexedTrace, indexTrace } from '../../src/demos/spans/indexed-trace.ts';
import { SPAN_STATES } from '../../src/demos/trace.ts';

const SPAN_MS = 0.5;
const STATES = ['computing', 'ready', 'waiting'] as const;
const PRESSES = 6;
const MOVES = 12;
const UPDATES = 20;

/** Milliseconds until the picture is on the screen. */
export interface TimelineTimes {
	/** From a trace in memory. */
	readonly firstMs: number;
	/** From each press on zoom. */
	readonly zoomMs: readonly number[];
	/** From each move of the pointer over the lanes. */
	readonly hoverMs: readonly number[];
}

async function timeTimeline(laneCount: number, spanCount: number): Promise<TimelineTimes> {
	const main = document.querySelector('main') as HTMLElement;
	const trace = traceOf(laneCount, spanCount);
	const endMs = (spanCount / laneCount) * SPAN_MS;
	render(null, main);
	await painted();
	const firstMs = await timeToPicture(() =>
		render(<Timeline title="threads" trace={trace} endMs={endMs} locale="ru" />, main),
	);
	await painted();
	const plot = main.querySelector('.tl-plot') as HTMLElement;
	const hoverMs = await timeEach(MOVES, (at) => pointAt(plot, (at + 0.5) / MOVES));
	const zoomIn = main.querySelector('button') as HTMLButtonElement;
	const zoomMs = await timeEach(PRESSES, () => zoomIn.click());
	return { firstMs, zoomMs, hoverMs };
}

/**
 * Milliseconds that the page is busy with an update of a run under way, the median of its last ones: what has come in
 * is taken into the trace, and the picture drawn anew. The screen's part is not in it.
 */
async function timeLive(laneCount: number, spanCount: number): Promise<number> {
	const main = document.querySelector('main') as HTMLElement;
	render(null, main);
	await painted();
	const [ledger, events] = [beginTrace(), eventsOf(laneCount, spanCount)];
	// All but the last of it at once, so that the last updates have a long trace before them.
	const late = Math.floor(events.length * 0.05);
	ledger.add({ pid: 1, lanes: lanesOf(laneCount), events: Float64Array.from(events.slice(0, -late).flat()) });
	const step = Math.ceil(late / UPDATES);
	const times: number[] = [];
	for (let from = events.length - late; from < events.length; from += step) {
		const news = events.slice(from, from + step);
		const started = performance.now();
		ledger.add({ pid: 1, lanes: [], events: Float64Array.from(news.flat()) });
		const endMs = (news.at(-1) as readonly number[])[0] as number;
		render(<LiveTimeline trace={ledger.soFar} endMs={endMs} locale="ru" />, main);
		main.getBoundingClientRect();
		times.push(performance.now() - started);
		await painted();
	}
	return times.slice(1).toSorted((a, b) => a - b)[times.length >> 1] as number;
}

function pointAt(plot: HTMLElement, share: number) {
	const { left, top, width, height } = plot.getBoundingClientRect();
	const at = { clientX: left + share * width, clientY: top + share * height };
	plot.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse', bubbles: true }));
}

async function timeEach(count: number, change: (at: number) => void): Promise<number[]> {
	const times: number[] = [];
	for (let at = 0; at < count; at++) times.push(await timeToPicture(() => change(at)));
	return times;
}

/** A trace as a program's is kept: told by time, all lanes among each other. */
function traceOf(laneCount: number, spanCount: number): IndexedTrace {
	const ledger = beginTrace();
	ledger.add({ pid: 1, lanes: lanesOf(laneCount), events: Float64Array.from(eventsOf(laneCount, spanCount).flat()) });
	ledger.endAll((spanCount / laneCount) * SPAN_MS);
	return indexTrace(ledger.trace);
}

function beginTrace(): TraceLedger {
	const ledger = new TraceLedger();
	ledger.begin(1, 'MainProcess', 0);
	ledger.running(1, 0);
	return ledger;
}

function lanesOf(laneCount: number): TraceChunk['lanes'] {
	const threads = Array.from({ length: laneCount - 1 }, (_, at) => `Thread-${at + 1}`);
	return ['MainThread', ...threads].map((name, at) => {
		return { kind: at === 0 ? 'main' : 'thread', name, isHelper: false } as const;
	});
}

/** Spans of unequal length, so that pixels are shared by states in ever different shares. */
function eventsOf(laneCount: number, spanCount: number): readonly (readonly number[])[] {
	return Array.from({ length: spanCount }, (_, at) => {
		const [lane, index] = [at % laneCount, Math.floor(at / laneCount)];
		return [(index + (index % 7) / 10) * SPAN_MS, lane, SPAN_STATES.indexOf(STATES[(index + lane) % 3] ?? 'ready')];
	});
}

async function timeToPicture(change: () => void): Promise<number> {
	const started = performance.now();
	change();
	await painted();
	return performance.now() - started;
}

/**
 * Resolves when what stands in the document is on the screen: the frame after it begins only when the compositor has
 * taken its picture over, so slow rasterizing counts. An empty change takes two frames, 17 to 33 ms.
 */
function painted(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
	});
}

// The markup of an Astro component that has no logic: what follows its front matter.
document.body.insertAdjacentHTML('afterbegin', patterns.split('---')[2] as string);
Object.assign(window, { timeTimeline, timeLive });
