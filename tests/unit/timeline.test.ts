import { describe, expect, it } from 'vitest';
import { indexLanes } from '../../src/components/timeline/lane-index.ts';
import { laneName, shortened } from '../../src/components/timeline/lane-name.ts';
import { mergeSpans } from '../../src/components/timeline/merge-spans.ts';
import { pathsOf } from '../../src/components/timeline/paths.ts';
import { rowsFor } from '../../src/components/timeline/rows.ts';
import { mostAtOnce, summarise } from '../../src/components/timeline/summary.ts';
import { summaryText } from '../../src/components/timeline/summary-text.ts';
import { tickLabel } from '../../src/components/timeline/tick-label.ts';
import { niceStep, ticksBetween } from '../../src/components/timeline/ticks.ts';
import { pan, reveal, wholeView, zoom } from '../../src/components/timeline/view.ts';
import type { Lane, Span, SpanState } from '../../src/demos/trace.ts';
import { threadsTrace, waitingTrace } from '../fixtures/sample-reports.ts';

const span = (lane: number, state: SpanState, startMs: number, endMs: number): Span => ({
	lane,
	state,
	startMs,
	endMs,
	task: 0,
});
const second = { fromMs: 0, toMs: 1_000, pixels: 100 };

describe('merging spans into pixels', () => {
	it('keeps spans wider than a pixel where they are', () => {
		const runs = mergeSpans([span(0, 'computing', 0, 300), span(0, 'waiting', 300, 1_000)], second);
		expect(runs).toEqual([
			{ lane: 0, state: 'computing', start: 0, end: 30 },
			{ lane: 0, state: 'waiting', start: 30, end: 100 },
		]);
	});

	it('gives a shared pixel to the state that fills most of it', () => {
		const runs = mergeSpans([span(0, 'computing', 0, 3), span(0, 'waiting', 3, 10)], second);
		expect(runs).toEqual([{ lane: 0, state: 'waiting', start: 0, end: 1 }]);
	});

	it('keeps the shares of states that alternate faster than pixels', () => {
		const { spans } = threadsTrace(5, 5_000, 0.2);
		const runs = mergeSpans(spans, second);
		const width = (state: SpanState) =>
			runs.filter((run) => run.state === state).reduce((sum, run) => sum + run.end - run.start, 0);
		expect(width('computing') / 500).toBeCloseTo(0.2, 1);
		expect(width('ready') / 500).toBeCloseTo(0.8, 1);
	});

	it('shows a span narrower than a pixel where nothing else is', () => {
		expect(mergeSpans([span(3, 'computing', 500, 500.1)], second)).toEqual([
			{ lane: 3, state: 'computing', start: 50, end: 51 },
		]);
	});

	it('draws only what lies in the window, cut at its edges', () => {
		const spans = [span(0, 'computing', 0, 500), span(0, 'ready', 500, 900), span(0, 'waiting', 950, 1_000)];
		expect(mergeSpans(spans, { fromMs: 400, toMs: 600, pixels: 10 })).toEqual([
			{ lane: 0, state: 'computing', start: 0, end: 5 },
			{ lane: 0, state: 'ready', start: 5, end: 10 },
		]);
	});

	it('never paints a pixel of a lane twice, nor outside of the picture', () => {
		const { spans } = threadsTrace(7, 2_000, 1.37);
		const runs = mergeSpans(spans, { fromMs: 100, toMs: 2_000, pixels: 333 });
		for (const [index, run] of runs.entries()) {
			expect(run.start).toBeGreaterThanOrEqual(0);
			expect(run.end).toBeLessThanOrEqual(333);
			const next = runs[index + 1];
			if (next?.lane === run.lane) expect(next.start).toBeGreaterThanOrEqual(run.end);
		}
	});

	it('costs what the pixels cost: 100,000 spans come out as no more runs than there are pixels', () => {
		const { spans } = threadsTrace(10, 10_000);
		const runs = mergeSpans(spans, { fromMs: 0, toMs: 50_000, pixels: 900 });
		expect(spans).toHaveLength(100_000);
		expect(runs.length).toBeLessThanOrEqual(10 * 900);
	});

	it('makes nothing of an empty trace', () => {
		expect(mergeSpans([], second)).toEqual([]);
		expect(pathsOf([], rowsFor(0))).toEqual([]);
	});
});

describe('paths', () => {
	it('lay the commonest state under a stretch and paint the others over it', () => {
		const runs = mergeSpans(
			[
				span(0, 'waiting', 0, 300),
				span(0, 'computing', 300, 400),
				span(0, 'waiting', 400, 600),
				span(0, 'computing', 600, 700),
			],
			second,
		);
		const middle = rowsFor(1).middleOf(0);
		expect(pathsOf(runs, rowsFor(1))).toEqual([
			{ state: 'waiting', d: `M0 ${middle}h70` },
			{ state: 'computing', d: `M30 ${middle}h10m20 0h10` },
		]);
	});
});

describe('paths with gaps', () => {
	it('leave a gap empty', () => {
		const runs = mergeSpans([span(0, 'waiting', 0, 300), span(0, 'waiting', 500, 600)], second);
		expect(pathsOf(runs, rowsFor(1))).toEqual([{ state: 'waiting', d: `M0 ${rowsFor(1).middleOf(0)}h30m20 0h10` }]);
	});
});

describe('rows', () => {
	it('are thick for a few lanes and fit hundreds on a screen', () => {
		expect(rowsFor(5).thickness).toBeGreaterThan(14);
		expect(rowsFor(160).height).toBeLessThanOrEqual(500);
		expect(rowsFor(160).thickness).toBeGreaterThanOrEqual(2);
	});

	it('thin the labels out in round steps', () => {
		expect(rowsFor(5).labelled).toEqual([0, 1, 2, 3, 4]);
		expect(rowsFor(160).labelled.map((lane) => lane + 1)).toEqual([
			1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160,
		]);
	});

	it('find the lane at a height', () => {
		const rows = rowsFor(160);
		expect(rows.laneAt(rows.middleOf(77))).toBe(77);
		expect(rows.laneAt(rows.height + 1)).toBeNull();
	});
});

describe('ticks', () => {
	it('stand at 1, 2 or 5 times a power of ten', () => {
		expect(niceStep(0.3)).toBe(0.5);
		expect(niceStep(7)).toBe(10);
		expect(ticksBetween(0, 2_080, 5)).toEqual([0, 500, 1_000, 1_500, 2_000]);
		expect(ticksBetween(990, 1_020, 3)).toEqual([990, 1_000, 1_010, 1_020]);
	});

	it('are labelled in the unit of their axis, with no more digits than it takes to tell them apart', () => {
		expect(tickLabel(1_500, [0, 500, 1_000, 1_500], 'ru')).toBe('1,5\u00a0с');
		expect(tickLabel(50, [0, 50, 100], 'ru')).toBe('50\u00a0мс');
		expect(tickLabel(1_010, [990, 1_000, 1_010], 'en')).toBe('1.01\u00a0s');
	});
});

describe('the summary', () => {
	it('counts what overlaps, not what touches', () => {
		expect(mostAtOnce([span(0, 'computing', 0, 5), span(1, 'computing', 5, 10)], 'computing')).toBe(1);
		expect(mostAtOnce([span(0, 'computing', 0, 6), span(1, 'computing', 5, 10)], 'computing')).toBe(2);
	});

	it('tells the shares of states', () => {
		const trace = waitingTrace(160, 94);
		const summary = summarise(trace);
		expect(summary.lanes).toBe(160);
		expect(summary.shares.waiting).toBe(1);
		expect(summary.mostComputingAtOnce).toBe(0);
		expect(mostAtOnce(trace.spans, 'waiting')).toBe(160);
	});

	const lane = (id: number, kind: Lane['kind'], rest: Partial<Lane> = {}): Lane => ({ id, kind, number: 1, ...rest });

	it('counts an event loop’s thread and its tasks once: one computes, and before and after the thread itself', () => {
		const lanes = [lane(0, 'main'), lane(1, 'task', { carrier: 0 }), lane(2, 'task', { carrier: 0 })];
		const spans = [
			span(0, 'computing', 0, 40),
			span(0, 'waiting', 40, 80),
			span(0, 'computing', 80, 100),
			span(1, 'computing', 10, 20),
			span(1, 'waiting', 20, 80),
			span(2, 'ready', 10, 20),
			span(2, 'computing', 20, 40),
			span(2, 'waiting', 40, 80),
		];
		const { shares, mostComputingAtOnce } = summarise({ lanes, spans });
		expect(mostComputingAtOnce).toBe(1);
		// The thread's own 10 + 20, the tasks' 10 + 20.
		expect(shares.computing).toBeCloseTo(60 / 170);
		expect(shares.waiting).toBeCloseTo(100 / 170);
	});

	it('counts a thread beside the event loop’s', () => {
		const lanes = [lane(0, 'main'), lane(1, 'task', { carrier: 0 }), lane(2, 'thread')];
		const spans = [span(0, 'computing', 0, 90), span(1, 'computing', 1, 90), span(2, 'computing', 30, 60)];
		expect(summarise({ lanes, spans }).mostComputingAtOnce).toBe(2);
	});

	it('takes no handover for computing at once', () => {
		const lanes = [lane(0, 'main'), lane(1, 'process'), lane(2, 'process')];
		const spans = [
			span(0, 'computing', 0, 51),
			span(0, 'waiting', 51, 1_000),
			span(1, 'computing', 50, 1_000),
			span(2, 'computing', 50, 900),
		];
		expect(summarise({ lanes, spans }).mostComputingAtOnce).toBe(2);
	});

	it('leaves out what is not recorded, and says from when on that is', () => {
		const lanes = [lane(0, 'main'), lane(1, 'thread')];
		const spans = [
			span(0, 'computing', 0, 50),
			span(0, 'unrecorded', 50, 1_000),
			span(1, 'waiting', 0, 150),
			span(1, 'unrecorded', 150, 1_000),
		];
		expect(summarise({ lanes, spans }).shares).toMatchObject({ computing: 0.25, waiting: 0.75, unrecorded: 0 });
		const text = summaryText({ lanes, spans, recordedMs: 50 }, 'en');
		expect(text).toContain('waiting 75%, computing 25% of the time.');
		expect(text).toContain('after 50\u00a0ms not all was recorded');
	});

	it('is true where there is one lane, or nothing', () => {
		const lanes = [lane(0, 'main')];
		expect(summaryText({ lanes, spans: [span(0, 'computing', 0, 5)] }, 'en')).toBe(
			'1\u00a0lane: computing 100% of the time.',
		);
		expect(summaryText({ lanes, spans: [span(0, 'unrecorded', 0, 5)], recordedMs: 0 }, 'en')).toMatch(
			/^1\u00a0lane\. So much/,
		);
		expect(summaryText({ lanes, spans: [] }, 'en')).toBe('There is nothing on the timeline.');
	});
});

describe('finding a span', () => {
	const index = indexLanes([span(0, 'waiting', 10, 20), span(0, 'computing', 20, 30), span(2, 'ready', 0, 5)]);

	it('is by lane and time, forgiving a near miss', () => {
		expect(index.positionAt(0, 25, 0)).toBe(1);
		expect(index.positionAt(0, 32, 3)).toBe(1);
		expect(index.positionAt(0, 32, 1)).toBe(-1);
		expect(index.positionAt(1, 25, 100)).toBe(-1);
	});
});

describe('the view', () => {
	it('zooms around a moment, which stays in its place', () => {
		const view = zoom(wholeView(1_000), 2, 250, 1_000);
		expect(view).toEqual({ fromMs: 125, toMs: 625 });
	});

	it('never leaves the run', () => {
		expect(pan({ fromMs: 0, toMs: 100 }, -50, 1_000)).toEqual({ fromMs: 0, toMs: 100 });
		expect(pan({ fromMs: 900, toMs: 1_000 }, 50, 1_000)).toEqual({ fromMs: 900, toMs: 1_000 });
		expect(zoom({ fromMs: 0, toMs: 500 }, 0.1, 0, 1_000)).toEqual({ fromMs: 0, toMs: 1_000 });
	});

	it('moves to what was chosen only where it is zoomed', () => {
		expect(reveal(wholeView(1_000), 900, 910, 1_000)).toEqual(wholeView(1_000));
		expect(reveal({ fromMs: 0, toMs: 100 }, 500, 510, 1_000)).toEqual({ fromMs: 455, toMs: 555 });
	});
});

describe('the names of lanes', () => {
	const thread: Lane = { id: 0, kind: 'thread', number: 3 };

	it('are the program’s own, else made of kind and number', () => {
		for (const name of ['cook', 'Thread-1 (wait)', 'ThreadPoolExecutor-0_4', 'Task-12 (main)']) {
			expect(laneName({ ...thread, name }, [], 'en')).toBe(name);
		}
		expect(laneName(thread, [], 'en')).toBe('thread 3');
		expect(laneName({ ...thread, name: '' }, [], 'en')).toBe('thread 3');
	});

	it('tell threads of further processes by the process', () => {
		const lanes: Lane[] = [
			{ id: 0, kind: 'main', number: 1, name: 'MainProcess', pid: 1 },
			{ id: 1, kind: 'process', number: 1, name: 'Process-1', pid: 2 },
		];
		expect(laneName({ ...thread, name: 'cook', pid: 2 }, lanes, 'en')).toBe('Process-1: cook');
		expect(laneName({ ...thread, name: 'cook', pid: 1 }, lanes, 'en')).toBe('cook');
	});

	it('are cut where they are long, and keep what tells them apart', () => {
		expect(shortened('ThreadPoolExecutor-0_4')).toBe('ThreadPo…tor-0_4');
		expect(shortened('Task-12 (download_site)')).toBe('Task-12 (downlo…');
		expect(shortened('Process-3: Thread-1 (f)')).toBe('Process-3: Thre…');
		expect(shortened('Thread-1')).toBe('Thread-1');
	});
});
