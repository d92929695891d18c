import { useMemo, useRef } from 'preact/hooks';
import { useThrottled } from '../use-throttled.ts';
import { columnsFor, ticksFor, usePlotWidth } from './plot-width.ts';
import type { TimelineProps } from './Timeline.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';

/** A run is not kept from its work by the picture of it: so often is enough to see a strip grow. */
const DRAW_EVERY_MS = 200;

/** The trace of a run under way. The picture grows, and there is nothing to zoom or to sum up yet. */
export function LiveTimeline({ trace, endMs, locale }: Pick<TimelineProps, 'trace' | 'endMs' | 'locale'>) {
	const plot = useRef<HTMLDivElement>(null);
	const pixels = usePlotWidth(plot);
	const latest = useMemo(() => ({ trace, endMs }), [trace, endMs]);
	const shown = useThrottled(latest, DRAW_EVERY_MS);
	const picture = useMemo(() => {
		const { lanes, index } = shown.trace;
		const window = { fromMs: 0, toMs: shown.endMs, columns: columnsFor(pixels, lanes.length) };
		return (
			<TimelinePicture
				lanes={lanes}
				index={index}
				window={window}
				pixels={pixels}
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
