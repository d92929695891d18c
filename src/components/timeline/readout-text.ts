import type { Locale } from '../../demos/contract.ts';
import type { LaneSpan } from '../../demos/spans/lane-spans.ts';
import type { Lane } from '../../demos/trace.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { laneName } from './lane-name.ts';

/** A span in words: whose it is, what went on, and from when to when. */
export function readoutText(span: LaneSpan, lane: Lane | undefined, lanes: readonly Lane[], locale: Locale): string {
	const { state, timeline } = demoTexts[locale];
	const name = lane ? laneName(lane, lanes) : '';
	return timeline.readout(name, state[span.state], span.task, span.startMs, span.endMs);
}
