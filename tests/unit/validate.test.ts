import { expect, test } from 'vitest';
import { catalog } from '../../src/demos/catalog.ts';
import { explainBadInput, validateInput } from '../../src/demos/validate.ts';
import { problemTexts } from '../../src/i18n/problems.ts';

const { sizes } = catalog.download;
const problemsWith = (change: Record<string, number>) =>
	validateInput(catalog.download, { ...sizes.article, ...change }).map((problem) => [
		problem.name,
		problemTexts.en[problem.kind]('', problem),
	]);

test('an input within the bounds has no problem', () => {
	expect(problemsWith({})).toEqual([]);
});

test('a number out of bounds is told with the bounds', () => {
	expect(problemsWith({ count: 0 })).toEqual([['count', 'Too small: enter a number from 1 to 400.']]);
	expect(problemsWith({ count: 401 })).toEqual([['count', 'Too large: enter a number from 1 to 400.']]);
});

test('a fraction, and no number at all, are told apart', () => {
	expect(problemsWith({ count: 1.5 })).toEqual([['count', 'Enter a whole number from 1 to 400.']]);
	expect(problemsWith({ count: Number.NaN })).toEqual([['count', 'Enter a whole number from 1 to 400.']]);
	expect(problemsWith({ count: Number.POSITIVE_INFINITY })[0]?.[0]).toBe('count');
});

test('every field with a problem is told, in the order of the form', () => {
	expect(problemsWith({ workers: 0, count: 0 }).map(([name]) => name)).toEqual(['count', 'workers']);
});

test('there cannot be more unknown hosts than pages', () => {
	expect(problemsWith({ count: 10, refusedCount: 11 })).toEqual([
		['refusedCount', 'There can’t be more nonexistent hosts than pages (10).'],
	]);
});

test('a switch is on or off', () => {
	const problems = validateInput(catalog.race, { trials: 10, lock: 2, pause: 0 });
	expect(problems.map(({ name }) => name)).toEqual(['lock']);
});

test('a report tells what was refused', () => {
	expect(explainBadInput(catalog.sleep, { count: 0, durationMs: 20_000 })).toBe(
		'count: too-small (from 1 to 200), durationMs: too-large (from 1 to 10000)',
	);
	expect(explainBadInput(catalog.sleep, catalog.sleep.sizes.article)).toBe('');
});
