import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { saveFile } from '../../../run/export/save-file.ts';
import type { ProgramReport } from './program-report.ts';

interface Props {
	/** Everything that the program wrote; asked for only when it is wanted. */
	readonly text: () => string;
	/** Of the run that is over, or null. */
	readonly report: ProgramReport | null;
	readonly isEmpty: boolean;
	readonly locale: Locale;
}

/** The whole output, to copy and to keep, however much of it is shown. */
export function OutputTools({ text, report, isEmpty, locale }: Props) {
	const texts = labTexts[locale];
	const [message, setMessage] = useState('');
	// What was said of the run before is no longer true.
	useEffect(() => setMessage(''), [report]);

	const copy = async () => {
		try {
			await navigator.clipboard.writeText(text());
			setMessage(texts.outputCopied);
		} catch {
			setMessage(texts.outputRefused);
		}
	};

	return (
		<div class="lab-tools">
			<button type="button" disabled={isEmpty} aria-label={`${texts.copyOutput}: ${texts.output}`} onClick={copy}>
				{texts.copyOutput}
			</button>
			<button
				type="button"
				disabled={isEmpty}
				aria-label={`${texts.saveOutput}: ${texts.output}`}
				onClick={() => saveFile('output.txt', text(), 'text/plain;charset=utf-8')}
			>
				{texts.saveOutput}
			</button>
			<p role="status">{message}</p>
		</div>
	);
}
