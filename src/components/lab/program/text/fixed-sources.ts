/** The faulty programs as they are mended: apart from the picker's, whose script a reader loads. */
import type { Locale } from '../../../../demos/contract.ts';
import { inLanguage } from '../../../../demos/listings/program-words.ts';
import { programWords } from '../../../../i18n/programs.ts';

const fixed = import.meta.glob<string>('./programs/fixed/*.py', { query: '?raw', import: 'default', eager: true });

/** Source in a language by name: `bank.py`. */
export function fixedSources(locale: Locale): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(fixed).map(([path, source]) => [
			path.replace('./programs/fixed/', ''),
			inLanguage(locale, source, programWords(locale)),
		]),
	);
}
