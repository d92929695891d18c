import type { ProblemTexts } from '../problems.ts';
import { format } from './format.ts';

const { number } = format;
const range = (min: number, max: number) => `от ${number(min)} до ${number(max)}`;

/** What is wrong with a field of a demo’s form. */
export const problems: ProblemTexts = {
	'no-number': (_, { min, max }) => `Введите целое число ${range(min, max)}.`,
	'not-whole': (_, { min, max }) => `Нужно целое число ${range(min, max)}.`,
	'too-small': (_, { min, max }) => `Слишком мало: нужно число ${range(min, max)}.`,
	'too-large': (_, { min, max }) => `Слишком много: нужно число ${range(min, max)}.`,
	'no-switch': (label) => `«${label}» бывает 0 или 1.`,
	'more-than-pages': (_, { max }) => `Несуществующих адресов не может быть больше, чем страниц: ${number(max)}.`,
};
