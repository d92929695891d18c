import { listingWords } from '../../i18n/listings.ts';
import type { Locale, Strategy, WorkloadName } from '../contract.ts';
import { fileNameOf } from '../strategies.ts';
import { inLanguage } from './program-words.ts';

const files = import.meta.glob<string>('../workloads/*/*.py', { query: '?raw', import: 'default', eager: true });

/** The very text that a page in this language shows and offers for download. */
export function sourceOf(workload: WorkloadName, strategy: Strategy, locale: Locale): string {
	const path = `../workloads/${workload}/${fileNameOf(strategy)}`;
	const source = files[path];
	if (source === undefined) throw new Error(`${workload} has no listing for ${strategy}.`);
	return inLanguage(locale, source, listingWords(workload, locale));
}

/** Every listing in this language, by its path below `workloads/`, for example `race/threads.py`. */
export function listingsIn(locale: Locale): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(files).map(([file, source]) => {
			const path = file.replace(/^.*\/workloads\//, '');
			const [workload] = path.split('/') as [WorkloadName];
			return [path, inLanguage(locale, source, listingWords(workload, locale))];
		}),
	);
}
