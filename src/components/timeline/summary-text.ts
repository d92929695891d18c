import type { Locale } from '../../demos/contract.ts';
import { hasSpans, type IndexedTrace } from '../../demos/spans/indexed-trace.ts';
import { SPAN_STATES } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { summarise } from './summary.ts';

/** The timeline in words. `cores` are those of the machine it was recorded on, undefined where they are not known. */
export function summaryText(trace: IndexedTrace, cores: number | undefined, locale: Locale): string {
	const texts = demoTexts[locale].timeline;
	if (!hasSpans(trace)) return texts.nothing;
	const summary = summarise(trace);
	const shares = SPAN_STATES.map((state) => ({ state, share: summary.shares[state] }))
		.filter(({ share }) => share > 0)
		.sort((a, b) => b.share - a.share);
	const { mostComputingAtOnce: most, isMainBeside } = summary;
	// That many had begun to compute and had not ended: nobody tells when the system took a core from one for another.
	const sharedCores = cores !== undefined && most > cores ? cores : null;
	const sentences = [
		texts.summary(summary.lanes, shares),
		// Of one lane all is said.
		...(summary.lanes > 1 ? [texts.mostComputing(most, isMainBeside, sharedCores)] : []),
		...(trace.recordedMs === undefined ? [] : [texts.recordedUntil(trace.recordedMs)]),
	];
	return sentences.join(' ');
}
