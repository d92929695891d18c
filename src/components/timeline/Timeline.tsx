import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../demos/contract.ts';
import type { IndexedTrace } from '../../demos/spans/indexed-trace.ts';
import type { LaneSpans } from '../../demos/spans/lane-spans.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { ChosenSpan } from './ChosenSpan.tsx';
import { keyAction, STEP } from './key-action.ts';
import { LaneNames } from './LaneNames.tsx';
import { Plot } from './Plot.tsx';
import { usePlotGestures } from './plot-gestures.ts';
import { columnsFor, ticksFor, usePlotWidth } from './plot-width.ts';
import { readoutText } from './readout-text.ts';
import { rowsOf } from './rows.ts';
import { summaryText } from './summary-text.ts';
import { isWhole, pan, reveal, type View, wholeView, zoom } from './view.ts';

export interface TimelineProps {
	/** Whose trace it is: the name of the strategy or of the program. */
	readonly title: string;
	readonly trace: IndexedTrace;
	/** Where the axis ends. */
	readonly endMs: number;
	/** How many cores the machine has that it was recorded on; absent where that is not known. */
	readonly cores?: number;
	readonly locale: Locale;
}

/** A span by its place in the picture. */
interface Choice {
	readonly row: number;
	readonly position: number;
}

/** A trace that is whole, to be looked into: zoom, pan, a read-out of the span under the pointer or chosen by keyboard. */
export function Timeline({ title, trace, endMs, cores, locale }: TimelineProps) {
	const { lanes, index } = trace;
	const texts = demoTexts[locale].timeline;
	const plot = useRef<HTMLDivElement>(null);
	const pixels = usePlotWidth(plot);
	const [chosenView, setView] = useState<View | null>(null);
	const [choice, setChoice] = useState<Choice | null>(null);
	const [summary, setSummary] = useState('');
	const rows = useMemo(() => rowsOf(lanes), [lanes]);
	const view = useMemo(() => chosenView ?? wholeView(endMs), [chosenView, endMs]);
	const laneOf = (row: number) => index[lanes[row]?.id ?? -1];
	const spanOf = ({ row, position }: Choice) => laneOf(row)?.at(position);
	const chosen = (choice && spanOf(choice)) ?? null;

	useEffect(() => {
		setView(null);
		setChoice(null);
	}, [trace]);
	// After the picture is on the screen: over 100,000 spans it takes longer than the picture itself.
	useEffect(() => setSummary(summaryText(trace, cores, locale)), [trace, cores, locale]);

	const middle = (view.fromMs + view.toMs) / 2;
	const timeAt = (shareX: number) => view.fromMs + shareX * (view.toMs - view.fromMs);
	const zoomBy = (factor: number, aroundMs = middle) => setView(zoom(view, factor, aroundMs, endMs));
	const panBy = (share: number) => setView(pan(view, share * (view.toMs - view.fromMs), endMs));
	const onPoint = (shareX: number, y: number) => {
		const row = rows.rowAt(y);
		const toleranceMs = (3 / pixels) * (view.toMs - view.fromMs);
		const position = row === null ? -1 : (laneOf(row)?.positionAt(timeAt(shareX), toleranceMs) ?? -1);
		if (row === null || position < 0) return setChoice(null);
		if (row !== choice?.row || position !== choice.position) setChoice({ row, position });
	};

	usePlotGestures(plot, {
		isEnabled: true,
		isZoomed: !isWhole(view, endMs),
		onZoom: (factor, shareX) => zoomBy(factor, timeAt(shareX)),
		onPan: panBy,
		onPoint,
		onLeave: () => setChoice(null),
	});

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
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
				const next = moved(choice, act, { rowCount: lanes.length, laneOf, view });
				const span = spanOf(next);
				setChoice(span ? next : null);
				if (span) setView(reveal(view, span.startMs, span.endMs, endMs));
			}
		}
	};

	// Pointing at a span draws nothing of these anew.
	const names = useMemo(() => <LaneNames lanes={lanes} />, [lanes]);
	const picture = useMemo(() => {
		const window = { ...view, columns: columnsFor(pixels, lanes.length) };
		return <Plot {...{ lanes, index, window, pixels, locale }} ticks={ticksFor(pixels)} />;
	}, [trace, view, pixels, locale]);

	return (
		<div class="timeline">
			<div class="tl">
				{names}
				<div
					class="tl-plot"
					ref={plot}
					// biome-ignore lint/a11y/noNoninteractiveTabindex: the timeline is operated by keyboard, as its label says.
					tabIndex={0}
					role="application"
					aria-label={`${texts.plotLabel(title)}. ${texts.plotHelp}`}
					onKeyDown={onKeyDown}
				>
					{picture}
					{choice && chosen && <ChosenSpan span={chosen} row={choice.row} rows={rows} view={view} pixels={pixels} />}
				</div>
			</div>
			<div class="tl-tools">
				<p class="tl-readout" role="status">
					{choice && chosen ? (
						readoutText(chosen, lanes[choice.row], lanes, locale)
					) : (
						<>
							<span class="tl-help for-mouse">{texts.mouseHelp}</span>
							<span class="tl-help for-touch">{texts.touchHelp}</span>
						</>
					)}
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
		</div>
	);
}

interface Surroundings {
	readonly rowCount: number;
	readonly laneOf: (row: number) => LaneSpans | undefined;
	readonly view: View;
}

/** The next choice: a neighbour on the lane, or on another lane the span nearest in time. */
function moved(
	choice: Choice | null,
	{ rows, spans }: { rows: number; spans: number },
	{ rowCount, laneOf, view }: Surroundings,
): Choice {
	const nearest = (row: number, timeMs: number): Choice => ({
		row,
		position: laneOf(row)?.positionAt(timeMs, Number.POSITIVE_INFINITY) ?? -1,
	});
	if (!choice) return nearest(0, view.fromMs);
	const lane = laneOf(choice.row);
	if (rows === 0) {
		const last = (lane?.count ?? 0) - 1;
		return { row: choice.row, position: Math.min(Math.max(choice.position + spans, 0), last) };
	}
	const span = lane?.at(choice.position);
	const timeMs = span ? (span.startMs + span.endMs) / 2 : view.fromMs;
	return nearest(Math.min(Math.max(choice.row + rows, 0), rowCount - 1), timeMs);
}
