/** The texts of all programs to start from, in a script that is loaded when one is chosen. */
import type { Locale } from '../../../../demos/contract.ts';
import { inLanguage } from '../../../../demos/listings/program-words.ts';
import { listingsIn } from '../../../../demos/listings/sources.ts';
import { programWords } from '../../../../i18n/programs.ts';

const own = import.meta.glob<string>('./programs/*.py', { query: '?raw', import: 'default', eager: true });

/** Source in a language by the name that the picker gives it: `deadlock.py`, `race/threads.py`. */
export function programSources(locale: Locale): ReadonlyMap<string, string> {
	const programs = Object.entries(own).map(
		([path, source]) => [path.replace('./programs/', ''), inLanguage(locale, source, programWords(locale))] as const,
	);
	return new Map([...programs, ...listingsIn(locale)]);
}
