import { byLocale } from './by-locale.ts';
import type { lab as shape } from './ru/lab.ts';

export type LabTexts = typeof shape;

/** Texts of the laboratory by language; those of its comparison of strategies stand with the demos’. */
export const labTexts = byLocale(import.meta.glob<LabTexts>('./*/lab.ts', { import: 'lab', eager: true }));
