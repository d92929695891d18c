import { byLocale } from './by-locale.ts';

/** Names as they are said and typed in a language, in small letters, and as they are written on its pages. */
export type Aliases = Readonly<Record<string, string>>;

/** Of each language, for its search. */
export const aliasesIn = byLocale(import.meta.glob<Aliases>('./*/aliases.ts', { import: 'aliases', eager: true }));
