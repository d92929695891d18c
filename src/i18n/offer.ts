import type { Locale } from '../demos/contract.ts';
import { offer as en } from './en/offer.ts';
import { offer as ru } from './ru/offer.ts';

/** What offers the page in each language. */
export const offers: Readonly<Record<Locale, typeof ru>> = { ru, en };
