import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import type { Lane, Span, Trace } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { indexLanes, type LaneIndex } from './lane-index.ts';
import { laneName } from './lane-name.ts';
import { usePlotGestures } from './plot-gestures.ts';
import { rowsFor } from './rows.ts';
import { summaryText } from './summary-text.ts';
import { TimelinePicture } from './TimelinePicture.tsx';
import { isWhole, pan, reveal, type View, wholeView, zoom } from './view.ts';

interface Props {
	/** Whose trace it is: the name of the strategy or of the program. */
	readonly title: string;
	readonly trace: Trace;
	/** Where the axis ends. */
	readonly endMs: number;
	/** The run goes on: the picture grows, and there is nothing to zoom or to sum up yet. */
	readonly isLive?: boolean;
	readonly locale: Locale;
}

/** A span by its place in the trace. */
interface Choice {
	readonly lane: number;
	readonly position: number;
}

const STEP = 1.6;

/** A trace that can be looked into: zoom, pan, a read-out of the span under the pointer or chosen by keyboard. */
export function Timeline({ title, trace, endMs, isLive = false, locale }: Props) {
	const { lanes, spans } = trace;
	const texts = demoTexts[locale].timeline;
	const plot = useRef<HTMLDivElement>(null);
	const pixels = usePlotWidth(plot);
	const [chosenView, setView] = useState<View | null>(null);
	const [choice, setChoice] = useState<Choice | null>(null);
	const index = useMemo(() => (isLive ? null : indexLanes(spans)), [spans, isLive]);
	const [summary, setSummary] = useState('');
	const view = isLive || !chosenView ? wholeView(endMs) : chosenView;
	const chosen = choice && index ? (index.spansOf(choice.lane)[choice.position] ?? null) : null;

	useEffect(() => {
		setView(null);
		setChoice(null);
	}, [spans, isLive]);
	// After the picture is on the screen: over 100,000 spans it takes longer than the picture itself.
	useEffect(() => setSummary(isLive ? '' : summaryText(trace, locale)), [spans, isLive, locale]);

	const middle = (view.fromMs + view.toMs) / 2;
	const zoomBy = (factor: number, aroundMs = middle) => setView(zoom(view, factor, aroundMs, endMs));
	const panBy = (share: number) => setView(pan(view, share * (view.toMs - view.fromMs), endMs));
	const choose = (next: Choice | null) => {
		const span = next && index?.spansOf(next.lane)[next.position];
		setChoice(span ? next : null);
		return span ?? null;
	};
	const onPoint = (shareX: number, y: number) => {
		const lane = rowsFor(lanes.length).laneAt(y);
		if (lane === null || !index) return setChoice(null);
		const timeMs = view.fromMs + shareX * (view.toMs - view.fromMs);
		const toleranceMs = (3 / pixels) * (view.toMs - view.fromMs);
		choose({ lane, position: index.positionAt(lane, timeMs, toleranceMs) });
	};
	const timeAt = (shareX: number) => view.fromMs + shareX * (view.toMs - view.fromMs);

	usePlotGestures(plot, {
		isEnabled: !isLive,
		isZoomed: !isWhole(view, endMs),
		onZoom: (factor, shareX) => zoomBy(factor, timeAt(shareX)),
		onPan: panBy,
		onPoint,
		onLeave: () => setChoice(null),
	});

	const onKeyDown = (event: KeyboardEvent) => {
		if (!index || event.ctrlKey || event.metaKey || event.altKey) return;
		const act = keyAction(event);
		if (!act) return;
		event.preventDefault();
		switch (act.kind) {
			case 'zoom':
				return zoomBy(act.factor, chosen ? (chosen.startMs + chosen.endMs) / 2 : middle);
			case 'reset':
				return setView(null);
			case 'pan':
				return panBy(act.share);
			case 'move': {
				const span = choose(moved(choice, act, lanes.length, index, view));
				if (span) setView(reveal(view, span.startMs, span.endMs, endMs));
			}
		}
	};

	return (
		<div class="timeline">
			<div class="tl">
				<TimelinePicture
					lanes={lanes}
					spans={spans}
					fromMs={view.fromMs}
					toMs={view.toMs}
					pixels={pixels}
					locale={locale}
					chosen={chosen}
					plotRef={plot}
					plotProps={
						isLive
							? {}
							: {
									tabIndex: 0,
									role: 'application',
									'aria-label': `${texts.plotLabel(title)}. ${texts.plotHelp}`,
									onKeyDown,
								}
					}
				/>
			</div>
			{!isLive && (
				<>
					<div class="tl-tools">
						<p class="tl-readout" role="status">
							{chosen ? readout(chosen, lanes, locale) : <span class="tl-help">{texts.pointerHelp}</span>}
						</p>
						<button type="button" onClick={() => zoomBy(STEP)} aria-label={texts.zoomIn} title={texts.zoomIn}>
							+
						</button>
						<button
							type="button"
							onClick={() => zoomBy(1 / STEP)}
							disabled={isWhole(view, endMs)}
							aria-label={texts.zoomOut}
							title={texts.zoomOut}
						>
							−
						</button>
						<button type="button" onClick={() => setView(null)} disabled={isWhole(view, endMs)}>
							{texts.zoomReset}
						</button>
					</div>
					<p class="tl-summary">{summary}</p>
				</>
			)}
		</div>
	);
}

type KeyAction =
	| { readonly kind: 'zoom'; readonly factor: number }
	| { readonly kind: 'pan'; readonly share: number }
	| { readonly kind: 'move'; readonly lanes: number; readonly spans: number }
	| { readonly kind: 'reset' };

function keyAction({ key, shiftKey }: KeyboardEvent): KeyAction | null {
	switch (key) {
		case '+':
		case '=':
			return { kind: 'zoom', factor: STEP };
		case '-':
		case '_':
			return { kind: 'zoom', factor: 1 / STEP };
		case 'Home':
			return { kind: 'reset' };
		case 'ArrowLeft':
			return shiftKey ? { kind: 'pan', share: -0.25 } : { kind: 'move', lanes: 0, spans: -1 };
		case 'ArrowRight':
			return shiftKey ? { kind: 'pan', share: 0.25 } : { kind: 'move', lanes: 0, spans: 1 };
		case 'ArrowUp':
			return { kind: 'move', lanes: -1, spans: 0 };
		case 'ArrowDown':
			return { kind: 'move', lanes: 1, spans: 0 };
		default:
			return null;
	}
}

/** The next choice: a neighbour on the lane, or on another lane the span nearest in time. */
function moved(
	choice: Choice | null,
	{ lanes: byLanes, spans: bySpans }: { lanes: number; spans: number },
	laneCount: number,
	index: LaneIndex,
	view: View,
): Choice {
	if (!choice) return { lane: 0, position: index.positionAt(0, view.fromMs, Number.POSITIVE_INFINITY) };
	if (byLanes === 0) {
		const last = index.spansOf(choice.lane).length - 1;
		return { lane: choice.lane, position: Math.min(Math.max(choice.position + bySpans, 0), last) };
	}
	const lane = Math.min(Math.max(choice.lane + byLanes, 0), laneCount - 1);
	const span = index.spansOf(choice.lane)[choice.position];
	const timeMs = span ? (span.startMs + span.endMs) / 2 : view.fromMs;
	return { lane, position: index.positionAt(lane, timeMs, Number.POSITIVE_INFINITY) };
}

function readout(span: Span, lanes: readonly Lane[], locale: Locale): string {
	const texts = demoTexts[locale];
	const lane = lanes[span.lane];
	const name = lane ? laneName(lane, lanes, locale) : '';
	return texts.timeline.readout(name, texts.state[span.state], span.task, span.startMs, span.endMs - span.startMs);
}

/** Width of the plot in whole pixels, kept up to date; 0 until it is known, so that nothing is drawn in vain. */
function usePlotWidth(plot: { readonly current: HTMLElement | null }): number {
	const [pixels, setPixels] = useState(0);
	useLayoutEffect(() => {
		if (!plot.current) return;
		const measure = (width: number) => {
			if (width > 0) setPixels(Math.round(width));
		};
		measure(plot.current.getBoundingClientRect().width);
		const observer = new ResizeObserver(([entry]) => measure(entry?.contentRect.width ?? 0));
		observer.observe(plot.current);
		return () => observer.disconnect();
	}, [plot]);
	return pixels;
}
