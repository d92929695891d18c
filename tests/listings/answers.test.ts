import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/demos/catalog.ts';
import type { Locale } from '../../src/demos/contract.ts';
import { readAnswer } from '../../src/demos/listings/answers.ts';
import { type Listing, listings, readExpected } from './listings.ts';

describe('the answer is read in what the listing prints in any language', () => {
	it.each(listings)('$name', (listing) => {
		const { answer, verified } = readPrinted(listing, listing.locale);
		expect(answer).not.toBeNull();
		expect({ answer, verified }).toEqual(readPrinted(listing, 'ru'));
	});
});

/** What is read in the lines that are expected of a listing in a language, with values for what may vary. */
function readPrinted({ workload, strategy }: Listing, locale: Locale) {
	const lines = readExpected(workload, locale).output[strategy]?.flat() ?? [];
	const printed = lines.map((line) => `${line.replace('{seconds}', '0.05').replaceAll(/\{\d+\.\.\d+\}/g, '25')}\n`);
	return readAnswer(workload, strategy, catalog[workload].sizes.quick.python, printed.join(''));
}
