import type { Locale } from '../demos/contract.ts';
import { lab as en } from './en/lab.ts';
import { type LabTexts, lab as ru } from './ru/lab.ts';

/** Texts of the laboratory by language; those of its comparison of strategies stand with the demos'. */
export const labTexts: Readonly<Record<Locale, LabTexts>> = { ru, en };
