import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/demos/catalog.ts';
import { type Locale, WORKLOADS, type WorkloadName } from '../../src/demos/contract.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { type Listing, listings, listingsOf, readExpected } from './listings.ts';
import { findPython, runPython } from './python.ts';

const LONGEST_LINE = 79;
const LONGEST_LISTING = 76;
const GUARD = /\n\n\nif __name__ == "__main__":\n {4}(main\(\)|asyncio\.run\(main\(\)\))\n$/;
/** The race says something else under each strategy; the rest change only in how the tasks are arranged. */
const UNIFORM = WORKLOADS.filter((workload) => workload !== 'race');

describe('every listing', () => {
	it.each(listings)('$name fits on the page', ({ source }) => {
		const lines = source.split('\n');
		expect(lines.filter((line) => line.length > LONGEST_LINE || /\s$|\t/.test(line))).toEqual([]);
		expect(lines.length - 1).toBeLessThanOrEqual(LONGEST_LISTING);
	});

	it.each(listings)('$name starts with one sentence and ends with the guard that processes need', ({ source }) => {
		expect(source).toMatch(/^"""\p{Lu}[^\n]*\."""\n\nimport /u);
		expect(source).toMatch(GUARD);
	});

	it('compiles', async ({ skip }) => {
		const python = findPython([]);
		if (!python) return skip('needs a Python');
		const program =
			'import json, sys\nfor listing in json.load(sys.stdin): compile(listing["source"], listing["name"], "exec")';
		const { stderr } = await runPython(python, ['-c', program], { stdin: JSON.stringify(listings) });
		expect(stderr).toBe('');
	});
});

describe.each(inEveryLanguage(WORKLOADS))('the listings of %s in %s', (workload, locale) => {
	it('agree on their constants, which the small inputs replace', () => {
		const all = allConstantsOf(workload, locale);
		for (const listing of listingsOf(workload, locale))
			expect(all).toEqual(expect.objectContaining(constantsOf(listing)));
		expect(Object.keys(all)).toEqual(expect.arrayContaining(Object.keys(readExpected(workload, locale).constants)));
	});
});

describe.each(inEveryLanguage(UNIFORM))('the listings of %s in %s', (workload, locale) => {
	it('have the same functions, so that a reader sees the strategy alone', () => {
		const [sequential, ...others] = listingsOf(workload, locale).map(({ source }) => [...functionsOf(source).keys()]);
		for (const names of others) expect(names.filter((name) => name !== 'open_session')).toEqual(sequential);
	});

	it('measure and print the same way', () => {
		const [sequential, ...others] = listingsOf(workload, locale).map(({ source }) => functionsOf(source).get('main'));
		for (const main of others) expect(main?.replace(/asyncio\.run\((.+)\)$/m, '$1')).toBe(sequential);
	});
});

describe('the constants are the size of the articles', () => {
	it.each([
		['sum-of-squares', { SIZE: 'size', COUNT: 'count', WORKERS: 'workers' }],
		['heavy', { N: 'n', COUNT: 'count' }],
		['sleep', { COUNT: 'count' }],
		['download', { WORKERS: 'workers' }],
	] as const)('in %s', (workload, parameters) => {
		const constants = allConstantsOf(workload);
		for (const [constant, parameter] of Object.entries(parameters)) {
			expect(Number(constants[constant])).toBe(catalog[workload].sizes.article[parameter]);
		}
	});

	it('in download, where two addresses are fetched again and again', () => {
		const { ADDRESSES, REPEATS } = allConstantsOf('download');
		expect(JSON.parse(ADDRESSES as string)).toHaveLength(2);
		expect(2 * Number(REPEATS)).toBe(catalog.download.sizes.article.count);
	});

	it('in sleep, whose duration is in seconds', () => {
		expect(1000 * Number(allConstantsOf('sleep').SECONDS)).toBe(catalog.sleep.sizes.article.durationMs);
	});
});

function inEveryLanguage(workloads: readonly WorkloadName[]): (readonly [WorkloadName, Locale])[] {
	return workloads.flatMap((workload) => LOCALES.map((locale) => [workload, locale] as const));
}

/** Names and values of the constants at the top, digits without their underscores. */
function constantsOf({ source }: Listing): Record<string, string> {
	const found = source.matchAll(/^([A-Z]+) = (.+)$/gm);
	return Object.fromEntries(Array.from(found, ([, name, value]) => [name, value?.replace(/(?<=\d)_(?=\d)/g, '')]));
}

/** Names and values in all four together. */
function allConstantsOf(workload: WorkloadName, locale: Locale = 'ru'): Record<string, string> {
	return Object.assign({}, ...listingsOf(workload, locale).map(constantsOf));
}

/** The text of each function by its name. */
function functionsOf(source: string): Map<string, string> {
	const found = source.matchAll(/^(?:async )?def (\w+)\((?:.|\n)*?(?=\n\n\n)/gm);
	return new Map(Array.from(found, ([text, name]) => [name as string, text]));
}
