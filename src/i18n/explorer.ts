import type { Locale } from '../demos/contract.ts';
import { explorer as en } from './en/explorer.ts';
import { type ExplorerTexts, explorer as ru } from './ru/explorer.ts';

/** Texts of the schedule explorer by language. */
export const explorerTexts: Readonly<Record<Locale, ExplorerTexts>> = { ru, en };
