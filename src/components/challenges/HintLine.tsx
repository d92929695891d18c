import type { Locale } from '../../demos/contract.ts';
import { challengesTexts } from '../../i18n/challenges.ts';
import type { Hint } from './challenge-controller.ts';

interface Props {
	readonly hint: Hint | null;
	readonly onAsk: () => void;
	readonly onStop: () => void;
	readonly locale: Locale;
}

/** Asks for the next step, and says it; or that there is none, and what else to do. */
export function HintLine({ hint, onAsk, onStop, locale }: Props) {
	const texts = challengesTexts[locale];
	const isSeeking = hint?.status === 'seeking';
	return (
		<>
			<button type="button" onClick={isSeeking ? onStop : onAsk}>
				{isSeeking ? texts.stopHint : texts.hint}
			</button>
			<p class="hint-line" role="status" data-hint={hint?.status}>
				{hint && wordsOf(hint, locale)}
			</p>
		</>
	);
}

function wordsOf(hint: Hint, locale: Locale): string {
	const texts = challengesTexts[locale];
	switch (hint.status) {
		case 'seeking':
			return texts.hintSeeking;
		case 'failed':
			return texts.hintFailed;
		case 'found':
			return texts.hintFound(hint.name);
		case 'impossible':
		case 'unknown': {
			const why = hint.status === 'impossible' ? texts.hintImpossible(hint.runs) : texts.hintUnknown(hint.runs);
			return hint.first === null ? why : `${why} ${texts.hintAtStart(hint.first)}`;
		}
	}
}
