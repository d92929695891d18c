import type { Locale } from '../../demos/contract.ts';
import { SPAN_STATES, type SpanState } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';

/** What the colours and patterns of a timeline mean. */
export function Legend({ locale, states = SPAN_STATES }: { locale: Locale; states?: readonly SpanState[] }) {
	const texts = demoTexts[locale];
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
