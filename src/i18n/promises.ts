import type { ApiPromise } from '../demos/python/tiers.ts';
import { byLocale } from './by-locale.ts';
import type { Locale } from './locales.ts';

/** By the names of `tiers.json`. Those of English are what the program itself is told, too. */
export interface PromiseTexts {
	readonly how: Readonly<Record<string, string>>;
	readonly why: Readonly<Record<string, string>>;
	readonly instead: Readonly<Record<string, string>>;
}

/** What the Python engine promises of each API, by language. */
export const promiseTexts = byLocale(
	import.meta.glob<PromiseTexts>('./*/promises.json', { import: 'default', eager: true }),
);

/** What there is to say of a promise, a sentence or two; nothing of what is as in CPython. */
export function promiseWords(promise: ApiPromise, locale: Locale): readonly string[] {
	const { how, why, instead } = promiseTexts[locale];
	const found = (words: Readonly<Record<string, string>>, name: string): string => {
		const text = words[name];
		if (text === undefined) throw new Error(`${locale} has no words for ${name}.`);
		return text;
	};
	switch (promise.tier) {
		case 'native':
			return [];
		case 'emulated':
			return [found(how, promise.how)];
		case 'unavailable':
			return [found(why, promise.why), found(instead, promise.instead)];
	}
}
