/** The files that the page shows: the very ones that run. Read when the site is built. */
import type { Locale } from '../../demos/contract.ts';
import { listingsIn } from '../../demos/listings/sources.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { localeParam } from '../../site/locale-paths.ts';

const typescript = import.meta.glob<string>('../../demos/workloads/*/workload.ts', {
	query: '?raw',
	import: 'default',
	eager: true,
});

export interface ListingFile {
	readonly source: string;
	/** Where the site has it, below `/listings/`: of each language its own Python, `en/race/threads.py`. */
	readonly path: string;
	/** Where it has it as highlighted HTML, for pages that load it when it is wanted. */
	readonly fragmentPath: string;
}

/** The files in a language, by path below `workloads/`, for example `sum-of-squares/threads.py`. */
export function listingFiles(locale: Locale): ReadonlyMap<string, ListingFile> {
	const python = Array.from(listingsIn(locale), ([file, source]) => {
		const path = [localeParam(locale), file].filter(Boolean).join('/');
		return [file, { source, path, fragmentPath: `${path}.fragment` }] as const;
	});
	const ofAllLanguages = Object.entries(typescript).map(([found, source]) => {
		const file = found.replace(/^.*\/workloads\//, '');
		return [file, { source, path: file, fragmentPath: `${file}.fragment` }] as const;
	});
	return new Map([...python, ...ofAllLanguages]);
}

/** Those of all languages, each once. */
export function allListingFiles(): readonly ListingFile[] {
	const all = LOCALES.flatMap((locale) => [...listingFiles(locale).values()]);
	return [...new Map(all.map((file) => [file.path, file])).values()];
}
