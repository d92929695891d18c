/** One test file in the engine: in as many programs as it takes until each of its tests has come to something. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { TestProgram } from './test-program.ts';
import type { TestOutcome } from './told.ts';

export interface ModuleRun {
	/** Of the engine’s CPython. */
	readonly engineVersion: string;
	/** By the names of the tests. A module that is skipped as a whole, or that could not be run, stands as one. */
	readonly outcomes: ReadonlyMap<string, TestOutcome>;
	/** The tests that failed, and passed when they were run again. */
	readonly again: readonly string[];
}

export interface ModuleRunOptions {
	/** A fresh page of the engine. */
	readonly openPage: () => Promise<Page>;
	/** The zip of the package `test`. */
	readonly package: Uint8Array;
	/** What one test may take; then its program is stopped, and another goes on after it. */
	readonly limitMs: number;
	/** Of the names of tests: the others are not run. */
	readonly only?: RegExp | undefined;
	readonly onEnded?: (id: string, outcome: TestOutcome) => void;
}

const PROGRAM = readFileSync(new URL('program.py', import.meta.url), 'utf8');

/** As with `--rerun` of CPython’s own runner, tests that fail have a second try in a fresh program, where they deserve one. */
export async function runModule(
	module: string,
	options: ModuleRunOptions,
	deservesAnother: (id: string) => boolean,
): Promise<ModuleRun> {
	const { engineVersion, outcomes } = await runOnce(module, options);
	const failed = [...outcomes].filter(([id, { status }]) => status === 'failed' && id !== module).map(([id]) => id);
	const deserving = failed.filter(deservesAnother);
	if (deserving.length === 0) return { engineVersion, outcomes, again: [] };
	const only = new RegExp(`^(?:${deserving.map(RegExp.escape).join('|')})$`);
	const second = await runOnce(module, { ...options, only });
	const again = deserving.filter((id) => second.outcomes.get(id)?.status === 'passed');
	for (const id of again) outcomes.set(id, { status: 'passed' });
	return { engineVersion, outcomes, again };
}

interface OneRun {
	readonly engineVersion: string;
	readonly outcomes: Map<string, TestOutcome>;
}

async function runOnce(module: string, options: ModuleRunOptions): Promise<OneRun> {
	const outcomes = new Map<string, TestOutcome>();
	let page = await options.openPage();
	for (;;) {
		const program = new TestProgram(page, options.limitMs, (id, outcome) => {
			outcomes.set(id, outcome);
			options.onEnded?.(id, outcome);
		});
		const before = outcomes.size;
		const ending = await program.run(sourceFor(module, [...outcomes.keys()], options));
		if (ending.isPageLost) {
			await page.close();
			page = await options.openPage();
		}
		if (!ending.isComplete && outcomes.size > before) continue;
		if (!ending.isComplete) outcomes.set(module, { status: 'failed', details: ending.details });
		await page.close();
		return { engineVersion: program.engineVersion, outcomes };
	}
}

function sourceFor(module: string, done: readonly string[], options: ModuleRunOptions): string {
	const constants = {
		PACKAGE: Buffer.from(options.package).toString('base64'),
		MODULE: module,
		ONLY: options.only?.source ?? '',
		DONE: done,
	};
	const put = (source: string, [name, value]: [string, unknown]) =>
		source.replace(new RegExp(`^${name} = .*$`, 'm'), () => `${name} = ${JSON.stringify(value)}`);
	return Object.entries(constants).reduce(put, PROGRAM);
}
