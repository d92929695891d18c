import { useEffect, useRef } from 'preact/hooks';
import type { Locale, Report } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import type { FrameWatch } from './watch-frames.ts';

interface Props {
	readonly frames: FrameWatch;
	readonly isRunning: boolean;
	/** The runs that were asked for last, as far as they have ended. */
	readonly series: readonly Report[];
	readonly locale: Locale;
}

const PIXELS_PER_SECOND = 90;
/** Drawn at every frame, the strip took most of a core from the run that it watches. */
const DRAW_INTERVAL_MS = 250;
/** From here on a reader feels that the page hangs. */
const FREEZE_MS = 200;

/** A tick for every frame that the page draws. Where the page froze, the strip has a hole. */
export function Heartbeat({ frames, isRunning, series, locale }: Props) {
	const longestFreezeMs = isRunning ? null : (series.at(-1)?.longestFreezeMs ?? null);
	const texts = demoTexts[locale].heartbeat;
	const svg = useRef<SVGSVGElement>(null);
	const path = useRef<SVGPathElement>(null);

	// Drawn past Preact: strokes are not worth a rendering.
	useEffect(() => {
		const draw = () => {
			const width = svg.current?.clientWidth ?? 0;
			const end = frames.moments.at(-1) ?? 0;
			const from = Math.max(0, end - (width / PIXELS_PER_SECOND) * 1000);
			let d = '';
			for (const moment of frames.moments) {
				if (moment >= from) d += `M${Math.round(((moment - from) * PIXELS_PER_SECOND) / 100) / 10} 2v14`;
			}
			path.current?.setAttribute('d', d);
		};
		draw();
		if (!isRunning) return;
		const timer = setInterval(draw, DRAW_INTERVAL_MS);
		return () => clearInterval(timer);
	}, [frames, isRunning]);

	return (
		<div class="heartbeat">
			<p class="heartbeat-title">
				{texts.title} <small>{texts.hint}</small>
			</p>
			<svg ref={svg} width="100%" height="18" role="img" aria-label={`${texts.title}: ${texts.hint}`}>
				<path ref={path} />
			</svg>
			{!isRunning && longestFreezeMs !== null && (
				<p class="heartbeat-note">
					{longestFreezeMs > FREEZE_MS ? texts.frozen(longestFreezeMs) : texts.alive(longestFreezeMs)}
				</p>
			)}
		</div>
	);
}
