import { useMemo, useRef } from 'preact/hooks';
import { useThrottled } from '../use-throttled.ts';
import { columnsFor, ticksFor, usePlotWidth } from './plot-width.ts';
import type { TimelineProps } from './Timeline.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { useTraceIndex } from './use-trace-index.ts';

/** A run is not kept from its work by the picture of it: so often is enough to see a strip grow. */
const DRAW_EVERY_MS = 200;

/** The trace of a run under way. The picture grows, and there is nothing to zoom or to sum up yet. */
export function LiveTimeline({ trace, endMs, locale }: TimelineProps) {
	const { lanes, spans } = trace;
	const plot = useRef<HTMLDivElement>(null);
	const pixels = usePlotWidth(plot);
	const latest = useMemo(() => ({ lanes, spans, endMs }), [lanes, spans, endMs]);
	const shown = useThrottled(latest, DRAW_EVERY_MS);
	const index = useTraceIndex(shown.spans);
	const picture = useMemo(() => {
		const window = { fromMs: 0, toMs: shown.endMs, columns: columnsFor(pixels, shown.lanes.length) };
		return (
			<TimelinePicture
				lanes={shown.lanes}
				index={index}
				window={window}
				ticks={ticksFor(pixels)}
				locale={locale}
				plotRef={plot}
			/>
		);
	}, [shown, pixels, locale]);
	return (
		<div class="timeline">
			<div class="tl">{picture}</div>
		</div>
	);
}
