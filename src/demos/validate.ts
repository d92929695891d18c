import type { DemoDefinition, Input, InputProblem, Localized, Parameter } from './contract.ts';

/** The problems of an input, one per field, in the order of the form; empty where the run may start. */
export function validateInput(demo: DemoDefinition, input: Input): InputProblem[] {
	const problems: InputProblem[] = [];
	for (const parameter of demo.parameters) {
		const message = problemOf(parameter, input[parameter.name]);
		if (message) problems.push({ name: parameter.name, message });
	}
	const problem = problems.length === 0 ? demo.checkTogether?.(input) : null;
	if (problem) problems.push(problem);
	return problems;
}

function problemOf({ kind, label, min, max }: Parameter, value: number | undefined): Localized | null {
	if (kind === 'switch') {
		if (value === 0 || value === 1) return null;
		return { ru: `«${label.ru}» бывает 0 или 1.`, en: `“${label.en}” must be 0 or 1.` };
	}
	if (value === undefined || Number.isNaN(value)) {
		return {
			ru: `Введите целое число ${rangeInRussian(min, max)}.`,
			en: `Enter a whole number ${rangeInEnglish(min, max)}.`,
		};
	}
	if (!Number.isInteger(value)) {
		return {
			ru: `Нужно целое число ${rangeInRussian(min, max)}.`,
			en: `Enter a whole number ${rangeInEnglish(min, max)}.`,
		};
	}
	if (value < min) {
		return {
			ru: `Слишком мало: нужно число ${rangeInRussian(min, max)}.`,
			en: `Too small: enter a number ${rangeInEnglish(min, max)}.`,
		};
	}
	if (value > max) {
		return {
			ru: `Слишком много: нужно число ${rangeInRussian(min, max)}.`,
			en: `Too large: enter a number ${rangeInEnglish(min, max)}.`,
		};
	}
	return null;
}

/** With a narrow space between thousands, as everywhere on the site. */
const inRussian = (value: number) => new Intl.NumberFormat('ru').format(value).replace(/\s/g, '\u202f');
const inEnglish = (value: number) => new Intl.NumberFormat('en').format(value);
const rangeInRussian = (min: number, max: number) => `от ${inRussian(min)} до ${inRussian(max)}`;
const rangeInEnglish = (min: number, max: number) => `from ${inEnglish(min)} to ${inEnglish(max)}`;
