import { render } from 'preact';
import patterns from '../../src/components/timeline/Patterns.astro?raw';
import { Timeline } from '../../src/components/timeline/Timeline.tsx';
import '../../src/components/timeline/patterns.css';
import '../../src/components/timeline/timeline.css';
import '../../src/styles/tokens.css';
import { TraceLedger } from '../../src/demos/python/client/trace-ledger.ts';
import { SPAN_STATES, type Trace } from '../../src/demos/trace.ts';

const SPAN_MS = 0.5;
const STATES = ['computing', 'ready', 'waiting'] as const;

/** From a trace in memory to its picture on the screen, and from a press on zoom to the next picture. */
async function drawTimeline(laneCount: number, spanCount: number): Promise<{ firstMs: number; zoomMs: number }> {
	const main = document.querySelector('main') as HTMLElement;
	const trace = traceOf(laneCount, spanCount);
	const endMs = (spanCount / laneCount) * SPAN_MS;
	render(null, main);
	await painted();
	const firstMs = await timeToPicture(() =>
		render(<Timeline title="threads" trace={trace} endMs={endMs} locale="ru" />, main),
	);
	await painted();
	const zoomIn = main.querySelector('button') as HTMLButtonElement;
	const zoomMs = await timeToPicture(() => zoomIn.click());
	return { firstMs, zoomMs };
}

/**
 * A trace as a program's is kept: told by time, all lanes among each other. Spans of unequal length, so that pixels are
 * shared by states in ever different shares.
 */
function traceOf(laneCount: number, spanCount: number): Trace {
	const ledger = new TraceLedger();
	ledger.begin(1, 'MainProcess', 0);
	ledger.running(1, 0);
	const threads = Array.from({ length: laneCount - 1 }, (_, at) => `Thread-${at + 1}`);
	const lanes = ['MainThread', ...threads].map((name, at) => {
		return { kind: at === 0 ? 'main' : 'thread', name, isHelper: false } as const;
	});
	const events = Array.from({ length: spanCount }, (_, at) => {
		const [lane, index] = [at % laneCount, Math.floor(at / laneCount)];
		return [(index + (index % 7) / 10) * SPAN_MS, lane, SPAN_STATES.indexOf(STATES[(index + lane) % 3] ?? 'ready')];
	});
	ledger.add({ pid: 1, lanes, events: Float64Array.from(events.flat()) });
	ledger.endAll((spanCount / laneCount) * SPAN_MS);
	return ledger.trace;
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
Object.assign(window, { drawTimeline });
