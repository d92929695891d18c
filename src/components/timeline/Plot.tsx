import type { Locale } from '../../demos/contract.ts';
import type { Lane } from '../../demos/trace.ts';
import { type Bar, barsOf } from './bars.ts';
import { runsOf, type TimeWindow } from './columns.ts';
import type { TraceIndex } from './lane-index.ts';
import { rowsOf } from './rows.ts';
import { tickLabel } from './tick-label.ts';
import { ticksBetween } from './ticks.ts';

export interface PlotProps {
	readonly lanes: readonly Lane[];
	readonly index: TraceIndex;
	/** Of 0 columns while it is not known how many there is room for. */
	readonly window: TimeWindow;
	/** About how many ticks there is room for. */
	readonly ticks: number;
	readonly locale: Locale;
}

/**
 * What the lanes did, over an axis. Along the time everything is a share of the width and nothing is stretched: patterns
 * look as in the legend at any width.
 */
export function Plot({ lanes, index, window, ticks: wanted, locale }: PlotProps) {
	const rows = rowsOf(lanes);
	const { fromMs, toMs, columns } = window;
	const ticks = ticksBetween(fromMs, toMs, wanted);
	const shareOf = (ms: number) => (ms - fromMs) / (toMs - fromMs);
	const placeOf = (ms: number) => `${Math.round(shareOf(ms) * 1e3) / 10}%`;
	return (
		<>
			<svg width="100%" height={rows.height} aria-hidden="true">
				<g class="tl-grid">
					{ticks.map((tick) => (
						<line key={tick} x1={placeOf(tick)} x2={placeOf(tick)} y2={rows.height} />
					))}
				</g>
				<g class="tl-spans" stroke-width={rows.thickness}>
					{columns > 0 &&
						lanes.map(({ id }, row) => {
							const lane = index.get(id);
							return (
								lane && (
									<Bars
										key={id}
										y={rows.middleOf(row)}
										bars={barsOf(runsOf(lane, window), columns)}
										columns={columns}
									/>
								)
							);
						})}
				</g>
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

function Bars({ y, bars, columns }: { readonly y: number; readonly bars: readonly Bar[]; readonly columns: number }) {
	return (
		<g transform={`translate(0 ${y})`}>
			{bars.map(({ state, dashes }, at) => {
				const dashed = dashes === null ? {} : { pathLength: columns, 'stroke-dasharray': dashes };
				return <line key={at} x2="100%" stroke={`url(#p-${state})`} {...dashed} />;
			})}
		</g>
	);
}

/** Labels at the edges lean inwards, so that none is cut off. */
function anchorAt(share: number): 'start' | 'end' | undefined {
	return share < 0.03 ? 'start' : share > 0.95 ? 'end' : undefined;
}
