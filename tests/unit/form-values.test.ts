import { describe, expect, it } from 'vitest';
import { inputOf, parseNumber } from '../../src/components/demo/form-values.ts';
import { validateInput } from '../../src/demos/validate.ts';
import { demo } from '../../src/demos/workloads/race/demo.ts';

describe('the numbers of a form', () => {
	it('may be written with spaces between thousands', () => {
		expect(parseNumber('25 000 000')).toBe(25_000_000);
		expect(parseNumber('25\u202f000')).toBe(25_000);
	});

	it('are no number where the field has none, for the validation to name', () => {
		expect(parseNumber('')).toBeNaN();
		expect(parseNumber('много')).toBeNaN();
		const input = inputOf(demo, 'typescript', 'own', (name) => (name === 'trials' ? 'много' : null));
		expect(validateInput(demo, input).map(({ name }) => name)).toEqual(['trials']);
	});

	it('are the presets’ own at the quick and the article’s size, whatever the fields hold', () => {
		expect(inputOf(demo, 'typescript', 'quick', () => '7')).toEqual(demo.sizes.quick.typescript);
		expect(inputOf(demo, 'typescript', 'article', () => '7')).toEqual(demo.sizes.article);
	});

	it('read a switch that is off as 0', () => {
		const input = inputOf(demo, 'typescript', 'own', (name) => ({ trials: '10', lock: '1' })[name] ?? null);
		expect(input).toEqual({ trials: 10, lock: 1, pause: 0 });
	});
});
