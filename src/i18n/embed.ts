import { byLocale } from './by-locale.ts';
import type { embed as shape } from './ru/embed.ts';

export type EmbedTexts = typeof shape;

/** What stands in pages that are embedded in others, and on the page that tells how. */
export const embedTexts = byLocale(import.meta.glob<EmbedTexts>('./*/embed.ts', { import: 'embed', eager: true }));
