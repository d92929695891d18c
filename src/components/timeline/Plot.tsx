import type { Locale } from '../../demos/contract.ts';
import type { TraceIndex } from '../../demos/spans/indexed-trace.ts';
import type { Lane } from '../../demos/trace.ts';
import { type Bar, barsOf, dashesOf, rectanglesOf } from './bars.ts';
import { runsOf, type TimeWindow } from './columns.ts';
import { type Rows, rowsOf } from './rows.ts';
import { tickLabel } from './tick-label.ts';
import { ticksBetween } from './ticks.ts';

export interface PlotProps {
	readonly lanes: readonly Lane[];
	readonly index: TraceIndex;
	/** Of 0 columns while it is not known how many there is room for. */
	readonly window: TimeWindow;
	/** Width of the plot; absent where it is not known, as when the site is built. */
	readonly pixels?: number;
	/** About how many ticks there is room for. */
	readonly ticks: number;
	readonly locale: Locale;
}

/**
 * What the lanes did, over an axis. Along the time everything is a share of the width and nothing is stretched on a
 * screen: patterns look as in the legend at any width.
 */
export function Plot({ lanes, index, window, pixels, ticks: wanted, locale }: PlotProps) {
	const rows = rowsOf(lanes);
	const { fromMs, toMs, columns } = window;
	const ticks = ticksBetween(fromMs, toMs, wanted);
	const shareOf = (ms: number) => (ms - fromMs) / (toMs - fromMs);
	const placeOf = (ms: number) => `${Math.round(shareOf(ms) * 1e3) / 10}%`;
	const barsOfRows = lanes.map(({ id }) => {
		const lane = index[id];
		return lane && columns > 0 ? barsOf(runsOf(lane, window)) : [];
	});
	return (
		<>
			<svg width="100%" height={rows.height} aria-hidden="true">
				<g class="tl-grid">
					{ticks.map((tick) => (
						<line key={tick} x1={placeOf(tick)} x2={placeOf(tick)} y2={rows.height} />
					))}
				</g>
				{pixels ? (
					<Rectangles {...{ rows, barsOfRows, columns, pixels }} />
				) : (
					<Lines {...{ rows, barsOfRows, columns }} />
				)}
			</svg>
			<svg class="tl-axis" width="100%" height="20" aria-hidden="true">
				{ticks.map((tick) => (
					<text key={tick} x={placeOf(tick)} text-anchor={anchorAt(shareOf(tick))}>
						{tickLabel(tick, ticks, locale)}
					</text>
				))}
			</svg>
		</>
	);
}

interface BarsProps {
	readonly rows: Rows;
	readonly barsOfRows: readonly (readonly Bar[])[];
	readonly columns: number;
}

/** Of a width that is not known: each bar a dashed line over all of it. */
function Lines({ rows, barsOfRows, columns }: BarsProps) {
	return (
		<g class="tl-spans" stroke-width={rows.thickness}>
			{barsOfRows.map((bars, row) => (
				<g key={row} transform={`translate(0 ${rows.middleOf(row)})`}>
					{bars.map((bar, at) => {
						const dashes = dashesOf(bar, columns);
						const dashed = dashes === null ? {} : { pathLength: columns, 'stroke-dasharray': dashes };
						return <line key={at} x2="100%" stroke={`url(#p-${bar.state})`} {...dashed} />;
					})}
				</g>
			))}
		</g>
	);
}

/** Of a known width; on paper, which has another, it is stretched. */
function Rectangles({ rows, barsOfRows, columns, pixels }: BarsProps & { readonly pixels: number }) {
	return (
		<svg
			class="tl-spans"
			width="100%"
			height={rows.height}
			viewBox={`0 0 ${pixels} ${rows.height}`}
			preserveAspectRatio="none"
			shape-rendering="crispEdges"
			aria-hidden="true"
		>
			{barsOfRows.map((bars, row) => (
				<g key={row} transform={`translate(0 ${rows.middleOf(row)})`}>
					{bars.map((bar, at) => (
						<path key={at} fill={`url(#p-${bar.state})`} d={rectanglesOf(bar, pixels / columns, rows.thickness)} />
					))}
				</g>
			))}
		</svg>
	);
}

/** Labels at the edges lean inwards, so that none is cut off. */
function anchorAt(share: number): 'start' | 'end' | undefined {
	return share < 0.03 ? 'start' : share > 0.95 ? 'end' : undefined;
}
