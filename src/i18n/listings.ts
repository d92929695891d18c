import type { WorkloadName } from '../demos/contract.ts';
import type { ProgramWords } from '../demos/listings/program-words.ts';
import type { Locale } from './locales.ts';

const files = import.meta.glob<ProgramWords>('./*/listings/*.json', { import: 'default', eager: true });

/** The words that a workload’s listings have in a language; none in that which they are written in. */
export const listingWords = (workload: WorkloadName, locale: Locale): ProgramWords | undefined =>
	files[`./${locale}/listings/${workload}.json`];
