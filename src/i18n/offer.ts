import { byLocale } from './by-locale.ts';
import type { offer as shape } from './ru/offer.ts';

export type OfferTexts = typeof shape;

/** What offers the page in each language. */
export const offerTexts = byLocale(import.meta.glob<OfferTexts>('./*/offer.ts', { import: 'offer', eager: true }));
