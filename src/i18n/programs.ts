import type { ProgramWords } from '../demos/listings/program-words.ts';
import type { Locale } from './locales.ts';

const files = import.meta.glob<ProgramWords>('./*/programs.json', { import: 'default', eager: true });

/** The words that the laboratory’s own programs have in a language; none in that which they are written in. */
export const programWords = (locale: Locale): ProgramWords | undefined => files[`./${locale}/programs.json`];
