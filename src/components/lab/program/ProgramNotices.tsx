import type { Locale } from '../../../demos/contract.ts';
import { labTexts } from '../../../i18n/lab.ts';
import type { ProgramText } from './text/use-program-text.ts';

/** What is to be known of the text in the editor: a link that failed, a text that was put aside, one that is not kept. */
export function ProgramNotices({ text, locale }: { readonly text: ProgramText; readonly locale: Locale }) {
	const texts = labTexts[locale];
	const notice = text.notice.value;
	const { previous, keeping } = text.workspace;
	return (
		<div class="program-notices">
			{notice && (
				<p class="failure" role="alert">
					{texts[notice.kind]} {notice.kind === 'linkNotUnderstood' && <code>{notice.parts.join(', ')}</code>}
				</p>
			)}
			{previous.value !== null && (
				<p class="notice" role="status">
					{texts.previousKept}{' '}
					<button type="button" class="quiet" onClick={() => text.takeBack()}>
						{texts.takeBack}
					</button>{' '}
					<button type="button" class="quiet" onClick={text.dismiss}>
						{texts.dismiss}
					</button>
				</p>
			)}
			{keeping.value !== 'kept' && (
				<p class="failure" role="alert">
					{texts.keeping[keeping.value]}
				</p>
			)}
		</div>
	);
}
