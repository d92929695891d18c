import { render } from 'preact';
import patterns from '../../src/components/timeline/Patterns.astro?raw';
import { Timeline } from '../../src/components/timeline/Timeline.tsx';
import '../../src/components/timeline/patterns.css';
import '../../src/components/timeline/timeline.css';
import '../../src/styles/tokens.css';
import type { Lane, Span } from '../../src/demos/trace.ts';

const SPAN_MS = 0.5;
const STATES = ['computing', 'ready', 'waiting'] as const;

/** From a trace in memory to its picture on the screen, and from a press on zoom to the next picture. */
async function drawTimeline(laneCount: number, spanCount: number): Promise<{ firstMs: number; zoomMs: number }> {
	const main = document.querySelector('main') as HTMLElement;
	const lanes = Array.from({ length: laneCount }, (_, id): Lane => ({ id, kind: 'thread', number: id + 1 }));
	const spans = lanes.flatMap(({ id }) => spansOf(id, spanCount / laneCount));
	const endMs = (spanCount / laneCount) * SPAN_MS;
	render(null, main);
	await painted();
	const firstMs = await timeToPicture(() =>
		render(<Timeline title="threads" lanes={lanes} spans={spans} endMs={endMs} locale="ru" />, main),
	);
	await painted();
	const zoomIn = main.querySelector('button') as HTMLButtonElement;
	const zoomMs = await timeToPicture(() => zoomIn.click());
	return { firstMs, zoomMs };
}

/** Spans of unequal length, so that pixels are shared by states in ever different shares. */
function spansOf(lane: number, count: number): Span[] {
	return Array.from({ length: count }, (_, index): Span => {
		const startMs = (index + (index % 7) / 10) * SPAN_MS;
		const endMs = (index + 1 + ((index + 1) % 7) / 10) * SPAN_MS;
		return { lane, state: STATES[(index + lane) % 3] as Span['state'], startMs, endMs, task: index % 100 };
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
Object.assign(window, { drawTimeline });
