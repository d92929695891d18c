import type { Locale } from '../demos/contract.ts';
import { site as en } from './en/site.ts';
import { site as ru, type SiteTexts } from './ru/site.ts';

/** The texts of the site's frame: menu, search, notices. A demo's texts stand in `demo.ts` of each language. */
export const siteTexts: Readonly<Record<Locale, SiteTexts>> = { ru, en };
