import { tiers as en } from './en/tiers.ts';
import { tiers as ru } from './ru/tiers.ts';

/** Texts around the tiers of the Python engine in the page's language; Russian where the language is not set. */
export function tiersIn(locale: string | undefined): typeof ru {
	return locale === 'en' ? en : ru;
}
