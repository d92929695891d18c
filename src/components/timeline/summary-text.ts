import type { Locale } from '../../demos/contract.ts';
import { SPAN_STATES, type Trace } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { summarise } from './summary.ts';

/** The timeline in words. */
export function summaryText(trace: Trace, locale: Locale): string {
	const texts = demoTexts[locale].timeline;
	if (trace.spans.length === 0) return texts.nothing;
	const summary = summarise(trace);
	const shares = SPAN_STATES.map((state) => ({ state, share: summary.shares[state] }))
		.filter(({ share }) => share > 0)
		.sort((a, b) => b.share - a.share);
	const sentences = [
		texts.summary(summary.lanes, shares),
		// Of one lane all is said.
		...(summary.lanes > 1 ? [texts.mostComputing(summary.mostComputingAtOnce)] : []),
		...(trace.recordedMs === undefined ? [] : [texts.recordedUntil(trace.recordedMs)]),
	];
	return sentences.join(' ');
}
