import type { Page } from 'playwright-core';

/** One measured claim of the site. Every value is a ratio of two times of one run, or a time that the claim names. */
export interface Benchmark {
	readonly name: string;
	/** What is compared with what, as a row of the table in README.md. */
	readonly title: string;
	/** `figures` are what the value was made of, for the record. */
	readonly measure: (page: Page) => Promise<Measurement[]>;
}

export interface Measurement {
	readonly what: string;
	readonly value: number;
	readonly unit: '×' | 'ms' | 's' | 'KB' | 'points';
	readonly target: { readonly least?: number; readonly most?: number };
	readonly figures: Readonly<Record<string, number>>;
}

export function meets({ value, target }: Measurement): boolean {
	return value >= (target.least ?? Number.NEGATIVE_INFINITY) && value <= (target.most ?? Number.POSITIVE_INFINITY);
}
