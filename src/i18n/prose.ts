import { prose as en } from './en/prose.ts';
import { prose as ru } from './ru/prose.ts';

/** Texts of the prose components in the page's language; Russian where the language is not set. */
export function proseIn(locale: string | undefined): typeof ru {
	return locale === 'en' ? en : ru;
}
