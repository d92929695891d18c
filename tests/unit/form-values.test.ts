import { describe, expect, it } from 'vitest';
import { fieldName, inputOf, parseNumber } from '../../src/components/run/form-values.ts';
import { catalog } from '../../src/demos/catalog.ts';
import { WORKLOADS } from '../../src/demos/contract.ts';
import { validateInput } from '../../src/demos/validate.ts';
import { demo } from '../../src/demos/workloads/race/demo.ts';

/** What a browser gives of a form that has these fields and controls beside them. */
function formOf(numbers: Readonly<Record<string, string>>): FormData {
	const data = new FormData();
	for (const control of ['size', 'place', 'workload', 'strategy', 'engine', 'action']) data.append(control, 'own');
	for (const [name, value] of Object.entries(numbers)) data.append(fieldName(name), value);
	return data;
}

describe('the numbers of a form', () => {
	it('may be written with spaces between thousands', () => {
		expect(parseNumber('25 000 000')).toBe(25_000_000);
		expect(parseNumber('25\u202f000')).toBe(25_000);
	});

	it('are no number where the field has none, for the validation to name', () => {
		expect(parseNumber('')).toBeNaN();
		expect(parseNumber('много')).toBeNaN();
		const input = inputOf(demo, 'typescript', 'own', formOf({ trials: 'много' }));
		expect(validateInput(demo, input).map(({ name }) => name)).toEqual(['trials']);
	});

	it('are the presets’ own at the quick and the article’s size, whatever the fields hold', () => {
		expect(inputOf(demo, 'typescript', 'quick', formOf({ trials: '7' }))).toEqual(demo.sizes.quick.typescript);
		expect(inputOf(demo, 'typescript', 'article', formOf({ trials: '7' }))).toEqual(demo.sizes.article);
	});

	it('read a switch that is off as 0', () => {
		const input = inputOf(demo, 'typescript', 'own', formOf({ trials: '10', lock: '1' }));
		expect(input).toEqual({ trials: 10, lock: 1, pause: 0 });
	});

	it.each(WORKLOADS)('of %s come from its own fields, whatever the controls beside them are called', (workload) => {
		const { parameters } = catalog[workload];
		const numbers = Object.fromEntries(parameters.map(({ name }, index) => [name, String(100 + index)]));
		const input = inputOf(catalog[workload], 'typescript', 'own', formOf(numbers));
		for (const [index, { name, kind }] of parameters.entries()) {
			expect(input[name], name).toBe(kind === 'switch' ? 1 : 100 + index);
		}
	});

	it('keep the quick value of a parameter that has no field on this engine', () => {
		expect(inputOf(demo, 'python', 'own', formOf({ trials: '10', lock: '1' }))).toEqual({
			trials: 10,
			lock: 0,
			pause: 0,
		});
	});
});
