import { useMemo, useState } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import type { ProgramLane } from '../../../../demos/python/protocol.ts';
import { type IndexedTrace, pickLanes } from '../../../../demos/spans/indexed-trace.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { Legend } from '../../../timeline/Legend.tsx';
import { LiveTimeline } from '../../../timeline/LiveTimeline.tsx';
import { Timeline } from '../../../timeline/Timeline.tsx';

interface Props {
	readonly trace: IndexedTrace<ProgramLane>;
	readonly endMs: number;
	readonly isLive: boolean;
	readonly locale: Locale;
}

/** Threads, processes and tasks of the program; those of libraries where the reader asks for them. */
export function ProgramTimeline({ trace, endMs, isLive, locale }: Props) {
	const texts = labTexts[locale];
	const [hasHelpers, setHelpers] = useState(false);
	const own = useMemo(() => pickLanes(trace, ({ isHelper }) => !isHelper), [trace]);
	const picture = { trace: hasHelpers ? trace : own, endMs: Math.max(endMs, 1), locale };
	const hidden = trace.lanes.length - own.lanes.length;
	return (
		<>
			{isLive ? (
				<LiveTimeline {...picture} />
			) : (
				<Timeline title={texts.timelineOf} cores={navigator.hardwareConcurrency} {...picture} />
			)}
			<Legend isRecorded={trace.recordedMs === undefined} locale={locale} />
			{hidden > 0 && (
				<label class="switch">
					<input
						type="checkbox"
						checked={hasHelpers}
						onChange={({ currentTarget }) => setHelpers(currentTarget.checked)}
					/>
					{texts.helpers(hidden)}
				</label>
			)}
			<p class="hint">{texts.emulated}</p>
		</>
	);
}
