import { byLocale } from './by-locale.ts';
import type { demo as shape } from './ru/demo.ts';

export type DemoTexts = typeof shape;

/** Texts of the demos by language. */
export const demoTexts = byLocale(import.meta.glob<DemoTexts>('./*/demo.ts', { import: 'demo', eager: true }));
