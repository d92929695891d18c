import { byLocale } from './by-locale.ts';
import type { explorer as shape } from './ru/explorer.ts';

export type ExplorerTexts = typeof shape;

/** Texts of the schedule explorer by language. */
export const explorerTexts = byLocale(
	import.meta.glob<ExplorerTexts>('./*/explorer.ts', { import: 'explorer', eager: true }),
);
