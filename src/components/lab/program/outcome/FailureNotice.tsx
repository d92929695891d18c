import type { Locale } from '../../../../demos/contract.ts';
import type { ProgramFailure } from '../../../../demos/python/protocol.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { type LimitName, raised, type Settings } from '../settings/settings.ts';
import { failureWords } from './failure-words.ts';
import { NoPython } from './NoPython.tsx';
import { StuckTable } from './StuckTable.tsx';
import { lineInEditor, withFile } from './source-location.ts';

interface Props {
	readonly failure: ProgramFailure;
	/** What the program ran with. */
	readonly settings: Settings;
	/** Null where the program is not to be seen. */
	readonly onLine: ((line: number) => void) | null;
	readonly onRaise: (limit: LimitName, value: number) => void;
	readonly locale: Locale;
}

/** Why a program did not end well, and what its reader can do about it at once. */
export function FailureNotice({ failure, settings, onLine, onRaise, locale }: Props) {
	if (failure.kind === 'no-jspi') return <NoPython locale={locale} />;
	const texts = labTexts[locale];
	const { title, advice, limit, detail } = failureWords(failure, locale);
	if (title === '') return null;
	const location = failure.kind === 'exception' ? failure.uncaught.location : null;
	const line = onLine && lineInEditor(location);
	const higher = limit && raised(limit, settings[limit]);
	return (
		<div class="failure">
			<p>
				<b>{title}</b> {advice}
			</p>
			{onLine && line !== null && (
				<button type="button" class="quiet" onClick={() => onLine(line)}>
					{texts.goToLine(line)}
				</button>
			)}
			{location && line === null && <p class="hint">{withFile(location, texts.atLine)}</p>}
			{failure.kind === 'deadlock' && <StuckTable threads={failure.threads} onLine={onLine} locale={locale} />}
			{limit && higher && higher > settings[limit] && (
				<button type="button" class="quiet" onClick={() => onRaise(limit, higher)}>
					{texts.raise[limit](higher)}
				</button>
			)}
			{detail && (
				<p class="hint">
					{texts.technicalDetail}: <code>{detail}</code>
				</p>
			)}
		</div>
	);
}
