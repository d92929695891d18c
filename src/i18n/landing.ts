import { byLocale } from './by-locale.ts';
import type { landing as shape } from './ru/landing.ts';

export type LandingTexts = typeof shape;

/** The texts of the landing page by language. */
export const landingTexts = byLocale(
	import.meta.glob<LandingTexts>('./*/landing.ts', { import: 'landing', eager: true }),
);
