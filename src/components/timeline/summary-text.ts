import type { Locale } from '../../demos/contract.ts';
import { type Lane, SPAN_STATES, type Span } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { summarise } from './summary.ts';

/** The timeline in words. */
export function summaryText(lanes: readonly Lane[], spans: readonly Span[], locale: Locale): string {
	const texts = demoTexts[locale].timeline;
	if (spans.length === 0) return texts.nothingYet;
	const summary = summarise(lanes.length, spans);
	const shares = SPAN_STATES.map((state) => ({ state, share: summary.shares[state] }))
		.filter(({ share }) => share > 0)
		.sort((a, b) => b.share - a.share);
	return texts.summary(summary.lanes, shares, summary.mostComputingAtOnce);
}
