import type { HTMLAttributes, RefObject } from 'preact';
import type { Locale } from '../../demos/contract.ts';
import type { Lane, Span } from '../../demos/trace.ts';
import { laneName, shortened } from './lane-name.ts';
import { mergeSpans } from './merge-spans.ts';
import { pathsOf } from './paths.ts';
import { rowsFor } from './rows.ts';
import { tickLabel } from './tick-label.ts';
import { ticksBetween } from './ticks.ts';

interface Props {
	readonly lanes: readonly Lane[];
	readonly spans: readonly Span[];
	readonly fromMs: number;
	readonly toMs: number;
	/** Width of the plot in pixels, or a nominal one where it is drawn at build time and stretched by the browser; 0: not known yet. */
	readonly pixels: number;
	readonly locale: Locale;
	/** The span read out now, drawn with a frame. */
	readonly chosen?: Span | null;
	/** For whoever makes the plot interactive. */
	readonly plotRef?: RefObject<HTMLDivElement>;
	readonly plotProps?: HTMLAttributes<HTMLDivElement>;
}

/** Names of so many letters need no wider column. */
const NARROW = 11;

/** Lanes × time, as one SVG path a state; the same picture at build time and live. */
export function TimelinePicture(props: Props) {
	const { lanes, spans, fromMs, toMs, pixels, locale, chosen, plotRef, plotProps } = props;
	const rows = rowsFor(lanes.length);
	const names = rows.labelled.map((index) => {
		const lane = lanes[index];
		return lane ? shortened(laneName(lane, lanes, locale)) : '';
	});
	const paths = pixels > 0 ? pathsOf(mergeSpans(spans, { fromMs, toMs, pixels }), rows) : [];
	const ticks = ticksBetween(fromMs, toMs, Math.min(8, pixels / 100));
	const shareOf = (ms: number) => (ms - fromMs) / (toMs - fromMs);
	const xOf = (ms: number) => shareOf(ms) * pixels;

	return (
		<>
			<svg
				class={names.some(({ length }) => length > NARROW) ? 'tl-names is-wide' : 'tl-names'}
				width="100%"
				height={rows.height}
				aria-hidden="true"
			>
				{rows.labelled.map((index, at) => (
					<text key={index} y={rows.middleOf(index)}>
						{names[at]}
					</text>
				))}
			</svg>
			<div class="tl-plot" ref={plotRef} {...plotProps}>
				<svg
					viewBox={`0 0 ${pixels} ${rows.height}`}
					width="100%"
					height={rows.height}
					preserveAspectRatio="none"
					aria-hidden="true"
				>
					<path class="tl-grid" d={ticks.map((tick) => `M${Math.round(xOf(tick))} 0v${rows.height}`).join('')} />
					<g class="tl-spans" stroke-width={rows.thickness}>
						{paths.map(({ state, d }) => (
							<path key={d} stroke={`url(#p-${state})`} d={d} />
						))}
					</g>
					{chosen && (
						<rect
							class="tl-chosen"
							x={xOf(chosen.startMs)}
							width={Math.max(xOf(chosen.endMs) - xOf(chosen.startMs), 2)}
							y={rows.middleOf(chosen.lane) - rows.thickness / 2 - 1}
							height={rows.thickness + 2}
						/>
					)}
				</svg>
				<svg class="tl-axis" width="100%" height="20" aria-hidden="true">
					{ticks.map((tick) => (
						<text key={tick} x={`${Math.round(shareOf(tick) * 1e3) / 10}%`} text-anchor={anchorAt(shareOf(tick))}>
							{tickLabel(tick, ticks, locale)}
						</text>
					))}
				</svg>
			</div>
		</>
	);
}

/** Labels at the edges lean inwards, so that none is cut off. */
function anchorAt(share: number): 'start' | 'end' | undefined {
	return share < 0.03 ? 'start' : share > 0.95 ? 'end' : undefined;
}
