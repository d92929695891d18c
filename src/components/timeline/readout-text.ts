import type { Locale } from '../../demos/contract.ts';
import type { Lane, Span } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { laneName } from './lane-name.ts';

/** A span in words: whose it is, what went on, and from when to when. */
export function readoutText(span: Span, lane: Lane | undefined, lanes: readonly Lane[], locale: Locale): string {
	const { state, timeline } = demoTexts[locale];
	const name = lane ? laneName(lane, lanes) : '';
	return timeline.readout(name, state[span.state], span.task, span.startMs, span.endMs);
}
