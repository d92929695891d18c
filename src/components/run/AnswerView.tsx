import type { Locale, Report } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { answerText } from './answer-text.ts';

/** The answer of a run, and whether it is the known one. */
export function AnswerView({ report, locale }: { report: Report; locale: Locale }) {
	const texts = demoTexts[locale];
	const text = answerText(report.answer, locale);
	// Numbers alone are set as code; fields have names, and words read badly so.
	const hasWords = typeof report.answer === 'object' && !Array.isArray(report.answer);
	return (
		<p class={report.verified ? 'answer is-right' : 'answer is-wrong'}>
			{texts.answer}: {hasWords ? text : <code>{text}</code>}{' '}
			<strong>
				<span aria-hidden="true">{report.verified ? '✓' : '✗'}</span>{' '}
				{report.verified ? texts.verified : texts.notVerified}
			</strong>
		</p>
	);
}
