import { byLocale } from './by-locale.ts';
import type { site as shape } from './ru/site.ts';

export type SiteTexts = typeof shape;

/** The texts of the site’s frame: menu, search, notices. A demo’s texts stand in `demo.ts` of each language. */
export const siteTexts = byLocale(import.meta.glob<SiteTexts>('./*/site.ts', { import: 'site', eager: true }));
