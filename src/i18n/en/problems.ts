import type { ProblemTexts } from '../problems.ts';
import { format } from './format.ts';

const { number } = format;
const range = (min: number, max: number) => `from ${number(min)} to ${number(max)}`;

/** What is wrong with a field of a demo’s form. */
export const problems: ProblemTexts = {
	'no-number': (_, { min, max }) => `Enter a whole number ${range(min, max)}.`,
	'not-whole': (_, { min, max }) => `Enter a whole number ${range(min, max)}.`,
	'too-small': (_, { min, max }) => `Too small: enter a number ${range(min, max)}.`,
	'too-large': (_, { min, max }) => `Too large: enter a number ${range(min, max)}.`,
	'no-switch': (label) => `“${label}” must be 0 or 1.`,
	'more-than-pages': (_, { max }) => `There can’t be more nonexistent hosts than pages (${number(max)}).`,
};
