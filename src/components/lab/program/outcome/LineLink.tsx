import type { Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';

interface Props {
	/** Of the program in the editor, from 1. */
	readonly line: number;
	readonly onLine: (line: number) => void;
	readonly locale: Locale;
}

/** The number of a line, which leads to it. */
export function LineLink({ line, onLine, locale }: Props) {
	return (
		<button type="button" class="line-link" aria-label={labTexts[locale].goToLine(line)} onClick={() => onLine(line)}>
			{line}
		</button>
	);
}
