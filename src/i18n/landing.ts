import type { Locale } from '../demos/contract.ts';
import { landing as en } from './en/landing.ts';
import { type LandingTexts, landing as ru } from './ru/landing.ts';

/** The texts of the landing page by language. */
export const landingTexts: Readonly<Record<Locale, LandingTexts>> = { ru, en };
