import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Locale, STRATEGIES, type Strategy, WORKLOADS, type WorkloadName } from '../../src/demos/contract.ts';
import { fileNameOf, sourceOf } from '../../src/demos/listings/sources.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../src/i18n/locales.ts';
import type { Expected } from './expected.ts';

/** A Python file that the site shows. */
export interface Listing {
	readonly workload: WorkloadName;
	readonly strategy: Strategy;
	readonly locale: Locale;
	/** `threads.py` */
	readonly file: string;
	/** `sum-of-squares/threads.py in en` */
	readonly name: string;
	readonly source: string;
}

/** Every listing: each workload under each strategy in each language. */
export const listings: readonly Listing[] = LOCALES.flatMap((locale) =>
	WORKLOADS.flatMap((workload) => STRATEGIES.map((strategy) => listingOf(workload, strategy, locale))),
);

/** The four listings of a workload in a language, in the order of the strategies. */
export function listingsOf(workload: WorkloadName, locale: Locale): readonly Listing[] {
	return listings.filter((listing) => listing.workload === workload && listing.locale === locale);
}

/** What the listings of a workload print for small inputs. */
export function readExpected(workload: WorkloadName, locale: Locale): Expected {
	const all = JSON.parse(readFileSync(pathOf(workload, 'expected.json'), 'utf8'));
	return locale === DEFAULT_LOCALE
		? all
		: { ...all, ...JSON.parse(readFileSync(pathOf(workload, `expected.${locale}.json`), 'utf8')) };
}

function listingOf(workload: WorkloadName, strategy: Strategy, locale: Locale): Listing {
	const file = fileNameOf(strategy);
	const source = sourceOf(workload, strategy, locale);
	return { workload, strategy, locale, file, name: `${workload}/${file} in ${locale}`, source };
}

function pathOf(workload: WorkloadName, file: string): string {
	return fileURLToPath(new URL(`../../src/demos/workloads/${workload}/${file}`, import.meta.url));
}
