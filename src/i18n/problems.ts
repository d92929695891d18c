import type { InputProblem } from '../demos/contract.ts';
import { byLocale } from './by-locale.ts';

/** Each tells what is wrong with the field of this label, and within which bounds its number should be. */
export type ProblemTexts = Readonly<
	Record<InputProblem['kind'], (label: string, bounds: { readonly min: number; readonly max: number }) => string>
>;

/** What is wrong with a field of a demo’s form, by language. */
export const problemTexts = byLocale(
	import.meta.glob<ProblemTexts>('./*/problems.ts', { import: 'problems', eager: true }),
);
