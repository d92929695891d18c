import type { Locale } from '../../demos/contract.ts';
import { SPAN_STATES } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';

interface Props {
	readonly locale: Locale;
	/** False where a timeline has stretches of which nothing is known. */
	readonly isRecorded?: boolean;
}

/** What the colours and patterns of a timeline mean. */
export function Legend({ locale, isRecorded = true }: Props) {
	const texts = demoTexts[locale];
	const states = SPAN_STATES.filter((state) => state !== 'unrecorded' || !isRecorded);
	return (
		<ul class="tl-legend" aria-label={texts.timeline.legend}>
			{states.map((state) => (
				<li key={state}>
					<svg width="22" height="12" aria-hidden="true">
						<path stroke={`url(#p-${state})`} stroke-width="12" d="M0 6h22" />
					</svg>
					{texts.state[state]}
				</li>
			))}
		</ul>
	);
}
