import { byLocale } from './by-locale.ts';
import type { tiers as shape } from './ru/tiers.ts';

export type TierTexts = typeof shape;

/** What stands around the tiers of the Python engine, by language. */
export const tierTexts = byLocale(import.meta.glob<TierTexts>('./*/tiers.ts', { import: 'tiers', eager: true }));
