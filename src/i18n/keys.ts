import { byLocale } from './by-locale.ts';
import type { keys as shape } from './ru/keys.ts';

export type KeysTexts = typeof shape;

export type KeyGroup = 'everywhere' | 'search' | 'timeline' | 'editor' | 'replay' | 'race';

export interface KeyList {
	readonly title: string;
	readonly keys: readonly (readonly string[])[];
}

/** What the list of keys says by language. */
export const keysTexts = byLocale(import.meta.glob<KeysTexts>('./*/keys.ts', { import: 'keys', eager: true }));
