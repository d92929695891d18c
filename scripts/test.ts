/**
 * All checks in their order: style, types, unit and listings, the build at the root and under a sub-path, the browsers.
 * Goes on after a failure, so that one run shows everything; says what was skipped and why; ends with
 * "N passed, N failed", and ", N skipped" where something was.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findFirefox, findOrInstallBrowser } from './browser.ts';
import { BUILDS, build, run } from './build-for-tests.ts';
import { addCounts, type Count, countOne, NOTHING, readPlaywrightCount, readVitestCount, sayCount } from './count.ts';

const reports = 'test-results/reports';
const parts: { readonly title: string; readonly count: Count }[] = [];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

step('Code style', () => countOne(run('biome', ['check', '.'])));
step('Types', () => countOne(run('astro', ['check'])));
step('Unit tests and Python listings', () => runVitest('vitest'));
const isBuilt = step('Build at the root', () => countOne(build(BUILDS.root)));
const isSubBuilt = step('Build under a sub-path', () => countOne(build(BUILDS.subPath)));
step('Browser tests', () => {
	if (!isBuilt || !isSubBuilt) throw new Error('The browser tests were not run, because the build failed.');
	const report = join(reports, 'playwright.json');
	const CHROMIUM_PATH = findOrInstallBrowser();
	const whyNoFirefox = findFirefox() ? null : 'no Firefox ESR here: apt-get install firefox-esr';
	const ok = run('playwright', ['test'], { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
	return readPlaywrightCount(report, ok, whyNoFirefox);
});
step('WebKitGTK', () => {
	if (!isBuilt) throw new Error('The tests in WebKitGTK were not run, because the build failed.');
	return runVitest('webkit', ['--config', 'tests/webkit/vitest.config.ts']);
});

const total = parts.map(({ count }) => count).reduce(addCounts);
console.log('');
for (const { title, count } of parts) {
	for (const [reason, skipped] of Object.entries(count.skipped)) console.log(`${title}: ${skipped} skipped: ${reason}`);
}
console.log(`\n${sayCount(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs one part, keeps its count, says how long it took; true where nothing failed. */
function step(title: string, check: () => Count): boolean {
	console.log(`\n== ${title}`);
	const started = performance.now();
	let count: Count;
	try {
		count = check();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		count = { ...NOTHING, failed: 1 };
	}
	parts.push({ title, count });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`-- ${title}: ${sayCount(count)}, ${seconds} s`);
	return count.failed === 0;
}

function runVitest(name: string, args: readonly string[] = []): Count {
	const COUNT_FILE = join(reports, `${name}.json`);
	const reporters = ['--reporter=default', '--reporter=./scripts/count-reporter.ts'];
	return readVitestCount(COUNT_FILE, run('vitest', ['run', ...args, ...reporters], { COUNT_FILE }));
}
