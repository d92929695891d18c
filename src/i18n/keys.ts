import type { Locale } from '../demos/contract.ts';
import { keys as en } from './en/keys.ts';
import { type KeysTexts, keys as ru } from './ru/keys.ts';

/** What the list of keys says by language. */
export const keysTexts: Readonly<Record<Locale, KeysTexts>> = { ru, en };
