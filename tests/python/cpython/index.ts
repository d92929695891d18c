/**
 * CPython's own test files in the engine, in Chromium: `npm run cpython`, or those named, `npm run cpython -- test_queue`.
 * It keeps what they come to, for the site to show. `--only` runs the tests that a regular expression names, and keeps
 * nothing; `--limit` is the seconds that one test may take. `--explain` runs nothing, and applies the known differences to
 * what is kept. Exits with 1 where a test fails that is not known to be different, or passes that is.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { withBenchSite } from '../../../scripts/bench-site.ts';
import { TEST_FILES } from './files.ts';
import { findInstalledTests, type InstalledTests, modulesOf, OLDEST_WITH_TESTS, packageFor } from './installed.ts';
import { explainAgain, keep, resultOf } from './results.ts';
import { type ModuleRunOptions, runModule } from './run-module.ts';
import type { TestOutcome } from './told.ts';
import { judge, type KnownDifference, reasonOf, type Verdict } from './verdict.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { explain: { type: 'boolean' }, only: { type: 'string' }, limit: { type: 'string', default: '120' } },
});
const KNOWN: readonly KnownDifference[] = JSON.parse(
	readFileSync(new URL('known-differences.json', import.meta.url), 'utf8'),
);

const installed = findInstalledTests();
if (values.explain) explainAgain(KNOWN);
else if (installed) await runAll(installed);
else console.log(`Skipped: needs a Python from 3.${OLDEST_WITH_TESTS} that has its tests, as pyenv installs it.`);

function runAll(installed: InstalledTests): Promise<void> {
	return withBenchSite({ pages: ['python'] }, async (browser, address) => {
		const named = positionals.length > 0 ? positionals : TEST_FILES;
		for (const file of named.flatMap((name) => modulesOf(installed, name))) {
			const verdict = await runFile(installed, file, browser, `${address}python.html`);
			if (verdict.failed.length > 0 || verdict.notDifferent.length > 0) process.exitCode = 1;
		}
	});
}

async function runFile(installed: InstalledTests, file: string, browser: Browser, url: string): Promise<Verdict> {
	const only = values.only === undefined ? undefined : new RegExp(values.only);
	const options: ModuleRunOptions = {
		openPage: () => openPage(browser, url),
		package: packageFor(installed, file),
		limitMs: Number(values.limit) * 1_000,
		only,
		onEnded: showFailure,
	};
	console.log(`\n== ${file}`);
	const { outcomes, again, engineVersion } = await runModule(
		`test.${file}`,
		options,
		(id) => reasonOf(id, KNOWN) === null,
	);
	const verdict = judge(outcomes, KNOWN);
	show(verdict, again);
	if (!only) {
		const date = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
		const { version } = installed;
		keep(
			resultOf(
				{ file, version, engine: engineVersion, browser: `Chromium ${browser.version()}`, date },
				verdict,
				again,
			),
		);
	}
	return verdict;
}

async function openPage(browser: Browser, url: string) {
	const page = await browser.newPage();
	await page.goto(url);
	await page.waitForFunction(() => 'python' in window);
	return page;
}

function showFailure(id: string, outcome: TestOutcome) {
	if (outcome.status === 'failed') console.log(`failed  ${id}\n${outcome.details.replace(/^/gm, '\t')}`);
}

function show({ passed, skipped, different, failed, notDifferent }: Verdict, again: readonly string[]) {
	const count = (lists: ReadonlyMap<string, readonly string[]>) => [...lists.values()].flat().length;
	console.log(
		`passed ${passed.length}, skipped ${count(skipped)}, different ${count(different)}, failed ${failed.length}`,
	);
	for (const [reason, ids] of skipped) console.log(`skipped ${ids.length}: ${reason}`);
	for (const [reason, ids] of different) console.log(`different ${ids.length}: ${reason}`);
	for (const id of again) console.log(`PASSED AT THE SECOND TRY  ${id}`);
	for (const id of notDifferent) console.log(`PASSED, THOUGH KNOWN TO BE DIFFERENT  ${id}`);
	for (const id of failed) console.log(`FAILED  ${id}`);
}
