import type { RefObject } from 'preact';
import { LaneNames } from './LaneNames.tsx';
import { Plot, type PlotProps } from './Plot.tsx';

/** Lanes × time, the same picture at build time and live. `plotRef` is for whoever needs its width. */
export function TimelinePicture({ plotRef, ...plot }: PlotProps & { readonly plotRef?: RefObject<HTMLDivElement> }) {
	return (
		<>
			<LaneNames lanes={plot.lanes} />
			<div class="tl-plot" ref={plotRef}>
				<Plot {...plot} />
			</div>
		</>
	);
}
