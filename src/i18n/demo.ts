import type { Locale } from '../demos/contract.ts';
import { en } from './en/demo.ts';
import { ru } from './ru/demo.ts';

export type DemoTexts = typeof ru;

/** Texts of the demos by language. */
export const demoTexts: Readonly<Record<Locale, DemoTexts>> = { ru, en };
