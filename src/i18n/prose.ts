import { byLocale } from './by-locale.ts';
import type { prose as shape } from './ru/prose.ts';

export type ProseTexts = typeof shape;

/** Labels of the prose components and the texts of the diagrams, by language. */
export const proseTexts = byLocale(import.meta.glob<ProseTexts>('./*/prose.ts', { import: 'prose', eager: true }));
