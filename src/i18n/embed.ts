import type { Locale } from '../demos/contract.ts';
import { embed as en } from './en/embed.ts';
import { type EmbedTexts, embed as ru } from './ru/embed.ts';

/** What stands in pages that are embedded in others, and on the page that tells how. */
export const embedTexts: Readonly<Record<Locale, EmbedTexts>> = { ru, en };
