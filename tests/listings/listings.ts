import { readFileSync } from 'node:fs';
import { catalog } from '../../src/demos/catalog.ts';
import { type Locale, type Strategy, WORKLOADS, type WorkloadName } from '../../src/demos/contract.ts';
import { sourceOf } from '../../src/demos/listings/sources.ts';
import { fileNameOf, strategiesOf } from '../../src/demos/strategies.ts';
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
	WORKLOADS.flatMap((workload) =>
		strategiesOf(catalog[workload]).map((strategy) => listingOf(workload, strategy, locale)),
	),
);

/** The listings of a workload in a language, in the order of the strategies. */
export function listingsOf(workload: WorkloadName, locale: Locale): readonly Listing[] {
	return listings.filter((listing) => listing.workload === workload && listing.locale === locale);
}

/** What the listings of a workload print for small inputs. */
export function readExpected(workload: WorkloadName, locale: Locale): Expected {
	const all = readJson(`../../src/demos/workloads/${workload}/expected.json`);
	return locale === DEFAULT_LOCALE ? all : { ...all, ...readJson(`expected/${locale}/${workload}.json`) };
}

function listingOf(workload: WorkloadName, strategy: Strategy, locale: Locale): Listing {
	const file = fileNameOf(strategy);
	const source = sourceOf(workload, strategy, locale);
	return { workload, strategy, locale, file, name: `${workload}/${file} in ${locale}`, source };
}

function readJson(path: string): Expected {
	return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
