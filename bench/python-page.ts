/** A page with the Python engine, and programs run on it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Program } from '../src/demos/python/protocol.ts';

/** Opens one beside a page of the benchmarks for as long as it is used. */
export function withPython<Result>(beside: Page, use: (page: Page) => Promise<Result>): Promise<Result> {
	return withPage(beside, 'python.html', 'python', use);
}

/** The same, with the frame that interpreters are started in. */
export function withEnclosure<Result>(beside: Page, use: (page: Page) => Promise<Result>): Promise<Result> {
	return withPage(beside, 'enclosure.html', 'enclosure', use);
}

/** The figures that a program of `python/` prints as JSON in Pyodide as its documentation has it. */
export function figuresOfPlainPyodide(beside: Page, name: string): Promise<Record<string, number>> {
	return withPage(beside, 'plain-pyodide.html', 'plain', async (page) =>
		JSON.parse(await page.evaluate((source) => window.plain.text(source), await readProgram(name))),
	);
}

/** `ready` is what the page's script puts into its window. */
async function withPage<Result>(
	beside: Page,
	file: string,
	ready: string,
	use: (page: Page) => Promise<Result>,
): Promise<Result> {
	const page = await beside.context().newPage();
	try {
		await page.goto(new URL(file, beside.url()).href);
		await page.waitForFunction((name) => name in window, ready);
		return await use(page);
	} finally {
		await page.close();
	}
}

/** All that a program writes. */
export async function textOf(page: Page, program: Program): Promise<string> {
	const [text, failure] = await page.evaluate(async (wanted) => {
		const { text, outcome } = await window.python.run(wanted);
		return [text, outcome.status === 'done' ? null : JSON.stringify(outcome.failure)] as const;
	}, program);
	if (failure) throw new Error(`${failure}\n${text}`);
	return text;
}

/** The figures that a program of `python/` prints as JSON. */
export async function figuresOf(page: Page, name: string, settings: Partial<Program> = {}) {
	const text = await textOf(page, { source: await readProgram(name), ...settings });
	return JSON.parse(text) as Record<string, number>;
}

export function readProgram(name: string): Promise<string> {
	return readFile(new URL(`python/${name}.py`, import.meta.url), 'utf8');
}

/** Of two figures; not a number where one is missing. */
export function quotient(one = Number.NaN, other = Number.NaN): number {
	return one / other;
}
