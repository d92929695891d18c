import { describe, expect, it, vi } from 'vitest';
import { barsOf, dashesOf, rectanglesOf } from '../../src/components/timeline/bars.ts';
import { runsOf, type TimeWindow } from '../../src/components/timeline/columns.ts';
import { laneName, shortened } from '../../src/components/timeline/lane-name.ts';
import { rowsOf } from '../../src/components/timeline/rows.ts';
import { mostAtOnce, summarise as summariseIndexed } from '../../src/components/timeline/summary.ts';
import { summaryText as textOfIndexed } from '../../src/components/timeline/summary-text.ts';
import { tickLabel } from '../../src/components/timeline/tick-label.ts';
import { niceStep, ticksBetween } from '../../src/components/timeline/ticks.ts';
import { pan, reveal, wholeView, zoom } from '../../src/components/timeline/view.ts';
import { indexTrace } from '../../src/demos/spans/indexed-trace.ts';
import { LaneSpans } from '../../src/demos/spans/lane-spans.ts';
import type { Lane, Span, SpanState, Trace } from '../../src/demos/trace.ts';
import { threadsTrace, waitingTrace } from '../fixtures/sample-reports.ts';

const span = (lane: number, state: SpanState, startMs: number, endMs: number): Span => ({
	lane,
	state,
	startMs,
	endMs,
	task: 0,
});
const second = { fromMs: 0, toMs: 1_000, columns: 100 };

const indexOf = (spans: readonly Span[]) => indexTrace({ lanes: [], spans }).index;
const laneOf = (spans: readonly Span[], lane = 0) => indexOf(spans)[lane] as LaneSpans;
const summarise = (trace: Trace) => summariseIndexed(indexTrace(trace));
const summaryText = (trace: Trace, cores: number | undefined, locale: 'ru' | 'en') =>
	textOfIndexed(indexTrace(trace), cores, locale);

/** The runs of all lanes, each with its lane. */
const runsOfAll = (spans: readonly Span[], window: TimeWindow) =>
	[...indexOf(spans).entries()].flatMap(([lane, of]) =>
		of ? runsOf(of, window).map((run) => ({ lane, ...run })) : [],
	);

describe('the runs of a lane', () => {
	it('keep spans wider than a column where they are', () => {
		const runs = runsOfAll([span(0, 'computing', 0, 300), span(0, 'waiting', 300, 1_000)], second);
		expect(runs).toEqual([
			{ lane: 0, state: 'computing', start: 0, end: 30 },
			{ lane: 0, state: 'waiting', start: 30, end: 100 },
		]);
	});

	it('give a shared column to the state that fills most of it', () => {
		const runs = runsOfAll([span(0, 'computing', 0, 3), span(0, 'waiting', 3, 10)], second);
		expect(runs).toEqual([{ lane: 0, state: 'waiting', start: 0, end: 1 }]);
	});

	it('keep the shares of states that alternate faster than columns', () => {
		const { spans } = threadsTrace(5, 5_000, 0.2);
		const runs = runsOfAll(spans, second);
		const width = (state: SpanState) =>
			runs.filter((run) => run.state === state).reduce((sum, run) => sum + run.end - run.start, 0);
		expect(width('computing') / 500).toBeCloseTo(0.2, 1);
		expect(width('ready') / 500).toBeCloseTo(0.8, 1);
	});

	it('show a span narrower than a column where nothing else is', () => {
		expect(runsOfAll([span(3, 'computing', 500, 500.1)], second)).toEqual([
			{ lane: 3, state: 'computing', start: 50, end: 51 },
		]);
	});

	it('are only what lies in the window, cut at its edges', () => {
		const spans = [span(0, 'computing', 0, 500), span(0, 'ready', 500, 900), span(0, 'waiting', 950, 1_000)];
		expect(runsOfAll(spans, { fromMs: 400, toMs: 600, columns: 10 })).toEqual([
			{ lane: 0, state: 'computing', start: 0, end: 5 },
			{ lane: 0, state: 'ready', start: 5, end: 10 },
		]);
	});

	it('never take a column of a lane twice, nor one outside of the picture', () => {
		const { spans } = threadsTrace(7, 2_000, 1.37);
		const runs = runsOfAll(spans, { fromMs: 100, toMs: 2_000, columns: 333 });
		for (const [index, run] of runs.entries()) {
			expect(run.start).toBeGreaterThanOrEqual(0);
			expect(run.end).toBeLessThanOrEqual(333);
			const next = runs[index + 1];
			if (next?.lane === run.lane) expect(next.start).toBeGreaterThanOrEqual(run.end);
		}
	});

	it('cost what the columns cost: of 100,000 spans, indexed once, a picture looks at a few a column', () => {
		const { spans } = threadsTrace(10, 10_000);
		const index = indexOf(spans);
		const looks = vi.spyOn(LaneSpans.prototype, 'at');
		const runs = index.flatMap((lane) => (lane ? runsOf(lane, { fromMs: 0, toMs: 50_000, columns: 90 }) : []));
		expect(spans).toHaveLength(100_000);
		expect(runs.length).toBeLessThanOrEqual(10 * 90);
		expect(looks.mock.calls.length).toBeLessThan(10 * 90 * 5);
		looks.mockRestore();
	});

	it('keep the share of a lane that is there for moments only, and show the first of them', () => {
		const moments = Array.from({ length: 1_000 }, (_, at) => span(0, 'computing', at, at + 0.1));
		const runs = runsOfAll(moments, second);
		const width = runs.reduce((sum, run) => sum + run.end - run.start, 0);
		expect(runs[0]?.start).toBe(0);
		expect(width).toBeGreaterThanOrEqual(10);
		expect(width).toBeLessThanOrEqual(11);
	});

	it('are nothing where nothing is', () => {
		expect(runsOfAll([], second)).toEqual([]);
		expect(barsOf([])).toEqual([]);
	});
});

describe('bars', () => {
	const painted = (spans: readonly Span[]) => barsOf(runsOf(laneOf(spans), second));
	const bars = (spans: readonly Span[]) =>
		painted(spans).map((bar) => ({ state: bar.state, dashes: dashesOf(bar, second.columns) }));

	it('lay the commonest state under a stretch and paint the others over it', () => {
		expect(
			bars([
				span(0, 'waiting', 0, 300),
				span(0, 'computing', 300, 400),
				span(0, 'waiting', 400, 600),
				span(0, 'computing', 600, 700),
			]),
		).toEqual([
			{ state: 'waiting', dashes: '70 100' },
			{ state: 'computing', dashes: '0 30 10 20 10 100' },
		]);
	});

	it('leave a gap empty', () => {
		expect(bars([span(0, 'waiting', 0, 300), span(0, 'waiting', 500, 600)])).toEqual([
			{ state: 'waiting', dashes: '30 20 10 100' },
		]);
	});

	it('have no dashes where a state fills all of the time', () => {
		expect(bars([span(0, 'ready', 0, 1_000)])).toEqual([{ state: 'ready', dashes: null }]);
	});

	it('are rectangles on whole pixels where the width is known, each drawn from where the one before began', () => {
		const [bar] = painted([span(0, 'waiting', 0, 300), span(0, 'waiting', 500, 600)]);
		expect(bar && rectanglesOf(bar, 0.99, 18)).toBe('M0 -9m0 0h30v18h-30zm50 0h9v18h-9z');
	});
});

describe('rows', () => {
	const threads = (count: number) => Array.from({ length: count }, () => ({ kind: 'thread' }) as const);
	const withMain = (count: number) => [{ kind: 'main' } as const, ...threads(count)];

	it('are thick for a few lanes and fit hundreds on a screen', () => {
		expect(rowsOf(threads(5)).thickness).toBeGreaterThan(14);
		expect(rowsOf(threads(160)).height).toBeLessThanOrEqual(500);
		expect(rowsOf(threads(160)).thickness).toBeGreaterThanOrEqual(2);
	});

	it('thin the labels out in round steps, and always name the first and the last lane', () => {
		expect(rowsOf(threads(5)).labelled).toEqual([0, 1, 2, 3, 4]);
		const named = rowsOf(threads(160)).labelled.map((row) => row + 1);
		expect(named).toEqual([1, ...Array.from({ length: 32 }, (_, at) => (at + 1) * 5).filter((number) => number > 5)]);
		expect(rowsOf(withMain(20)).labelled).toContain(0);
		const { labelled } = rowsOf(withMain(80));
		expect(labelled[0]).toBe(0);
		expect(labelled.at(-1)).toBe(80);
		expect(labelled.slice(1, -1).every((row) => row % 5 === 0)).toBe(true);
	});

	it('find the lane at a height', () => {
		const rows = rowsOf(threads(160));
		expect(rows.rowAt(rows.middleOf(77))).toBe(77);
		expect(rows.rowAt(rows.height + 1)).toBeNull();
	});
});

describe('ticks', () => {
	it('stand at 1, 2 or 5 times a power of ten', () => {
		expect(niceStep(0.3)).toBe(0.5);
		expect(niceStep(7)).toBe(10);
		expect(ticksBetween(0, 2_080, 5)).toEqual([0, 500, 1_000, 1_500, 2_000]);
		expect(ticksBetween(990, 1_020, 3)).toEqual([990, 1_000, 1_010, 1_020]);
	});

	it('are never one alone, however short the axis', () => {
		for (const toMs of [0.8, 3, 61, 999, 1_900]) expect(ticksBetween(0, toMs, 1).length).toBeGreaterThan(1);
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

	it('counts an event loop’s thread between the steps of its tasks: one computes at a time', () => {
		const lanes = [lane(0, 'main'), lane(1, 'task', { carrier: 0 }), lane(2, 'task', { carrier: 0 })];
		const spans = [
			span(0, 'computing', 0, 10),
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
		expect(shares.computing).toBeCloseTo(60 / 210);
		expect(shares.waiting).toBeCloseTo(140 / 210);
	});

	it('counts a thread beside the event loop’s', () => {
		const lanes = [lane(0, 'main'), lane(1, 'task', { carrier: 0 }), lane(2, 'thread')];
		const spans = [span(0, 'computing', 0, 1), span(1, 'computing', 1, 90), span(2, 'computing', 30, 60)];
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
		const text = summaryText({ lanes, spans, recordedMs: 50 }, 2, 'en');
		expect(text).toContain('waiting 75%, computing 25% of the time.');
		expect(text).toContain('not everything after 50\u00a0ms was recorded');
	});

	describe('of who computed at once', () => {
		const processes = (count: number) =>
			Array.from({ length: count }, (_, at) => lane(at + 1, 'process', { number: at + 1 }));
		const parentAnd = (count: number) => ({
			lanes: [lane(0, 'main'), ...processes(count)],
			spans: Array.from({ length: count + 1 }, (_, at) => span(at, 'computing', 0, 100)),
		});

		it('counts a parent that feeds its processes apart from them', () => {
			expect(summarise(parentAnd(2))).toMatchObject({ mostComputingAtOnce: 2, isMainBeside: true });
			expect(summaryText(parentAnd(2), 2, 'en')).toContain('Up to 2\u00a0lanes besides the main one computed at once.');
			expect(summaryText(parentAnd(2), 2, 'ru')).toContain(
				'Одновременно считало до 2\u00a0дорожек, не считая главной.',
			);
			expect(summaryText(parentAnd(1), 2, 'ru')).toContain('считала только одна дорожка, не считая главной.');
		});

		it('does not name a parent that waits while they compute', () => {
			const { lanes, spans } = parentAnd(2);
			const waits = spans.map((each) => (each.lane === 0 ? span(0, 'waiting', 0, 100) : each));
			expect(summaryText({ lanes, spans: waits }, 2, 'en')).toContain('Up to 2\u00a0lanes computed at once.');
		});

		it('says that cores were shared where more computed than there are', () => {
			const { spans } = parentAnd(8);
			const trace = { lanes: parentAnd(8).lanes, spans: spans.filter(({ lane }) => lane > 0) };
			expect(summaryText(trace, 2, 'en')).toContain('Up to 8\u00a0lanes were busy computing at once on 2\u00a0cores');
			expect(summaryText(trace, 2, 'ru')).toContain('до 8\u00a0дорожек, а у машины 2\u00a0ядра: система делила их');
			expect(summaryText(parentAnd(2), 1, 'en')).toContain(
				'besides the main one were busy computing at once on 1\u00a0core:',
			);
			expect(summaryText(trace, 8, 'en')).not.toContain('core');
			expect(summaryText(trace, undefined, 'en')).not.toContain('core');
		});
	});

	it('is true where there is one lane, or nothing', () => {
		const lanes = [lane(0, 'main')];
		expect(summaryText({ lanes, spans: [span(0, 'computing', 0, 5)] }, 1, 'en')).toBe(
			'1\u00a0lane: computing 100% of the time.',
		);
		expect(summaryText({ lanes, spans: [span(0, 'unrecorded', 0, 5)], recordedMs: 0 }, 1, 'en')).toMatch(
			/^1\u00a0lane\. So much/,
		);
		expect(summaryText({ lanes, spans: [] }, 1, 'en')).toBe('There is nothing on the timeline.');
	});
});

describe('finding a span', () => {
	const index = indexOf([span(0, 'waiting', 10, 20), span(0, 'computing', 20, 30), span(2, 'ready', 0, 5)]);

	it('is by lane and time, forgiving a near miss', () => {
		expect(index[0]?.positionAt(25, 0)).toBe(1);
		expect(index[0]?.positionAt(32, 3)).toBe(1);
		expect(index[0]?.positionAt(32, 1)).toBe(-1);
		expect(index[1]).toBeUndefined();
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

	it('are the program’s own, else as Python would call them', () => {
		for (const name of ['cook', 'Thread-1 (wait)', 'ThreadPoolExecutor-0_4', 'Task-12 (main)']) {
			expect(laneName({ ...thread, name }, [])).toBe(name);
		}
		expect(laneName(thread, [])).toBe('Thread-3');
		expect(laneName({ ...thread, name: '' }, [])).toBe('Thread-3');
		expect(laneName({ ...thread, kind: 'main' }, [])).toBe('MainThread');
		expect(laneName({ ...thread, kind: 'main' }, [{ ...thread, kind: 'process' }])).toBe('MainProcess');
	});

	it('tell threads of further processes by the process', () => {
		const lanes: Lane[] = [
			{ id: 0, kind: 'main', number: 1, name: 'MainProcess', pid: 1 },
			{ id: 1, kind: 'process', number: 1, name: 'Process-1', pid: 2 },
		];
		expect(laneName({ ...thread, name: 'cook', pid: 2 }, lanes)).toBe('Process-1: cook');
		expect(laneName({ ...thread, name: 'cook', pid: 1 }, lanes)).toBe('cook');
	});

	it('are cut where they are long, and keep what tells them apart', () => {
		expect(shortened('ThreadPoolExecutor-0_4')).toBe('ThreadPo…tor-0_4');
		expect(shortened('Task-12 (download_site)')).toBe('Task-12 (downlo…');
		expect(shortened('Process-3: Thread-1 (f)')).toBe('Process-3: Thre…');
		expect(shortened('Thread-1')).toBe('Thread-1');
	});
});

describe('an odd trace', () => {
	const widthOf = (dashes: string | null) =>
		dashes === null
			? 600
			: dashes
					.split(' ')
					.map(Number)
					.slice(0, -1)
					.reduce((sum, length) => sum + length, 0);
	const window = { fromMs: 0, toMs: 50_000, columns: 600 };

	it('of 200 lanes stays in the picture, each lane in a row of its own', () => {
		const { lanes, spans } = threadsTrace(200, 500);
		const rows = rowsOf(lanes);
		const index = indexOf(spans);
		expect(index).toHaveLength(200);
		expect(new Set(lanes.map((_, row) => rows.middleOf(row))).size).toBe(200);
		expect(rows.middleOf(199) + rows.thickness / 2).toBeLessThanOrEqual(rows.height);
		for (const lane of index) {
			for (const bar of lane ? barsOf(runsOf(lane, window)) : []) {
				expect(widthOf(dashesOf(bar, 600))).toBeLessThanOrEqual(600);
			}
		}
	});

	it('that was cut to nothing but what is not recorded is drawn as that', () => {
		const runs = runsOf(laneOf([span(0, 'unrecorded', 0, 50_000)]), window);
		expect(barsOf(runs)).toEqual([{ state: 'unrecorded', stretches: [{ start: 0, end: 600 }] }]);
	});

	it('without lanes or spans has no rows and nothing to find', () => {
		expect(rowsOf([])).toMatchObject({ height: 0, labelled: [] });
		expect(indexOf([])).toEqual([]);
	});

	it('with very long names keeps them within the column', () => {
		for (const name of ['x'.repeat(500), `Task-7 (${'y'.repeat(500)})`, `Process-12: ${'z'.repeat(90)}`]) {
			expect(shortened(name).length).toBeLessThanOrEqual(16);
		}
	});
});
