/**
 * All checks in their order: style, types, unit and listings, the build at the root and under a sub-path, the browser.
 * Goes on after a failure, so that one run shows everything; ends with "N passed, N failed".
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findFirefox, findOrInstallBrowser } from './browser.ts';

interface Count {
	readonly passed: number;
	readonly failed: number;
}

const reports = 'test-results/reports';
const total = { passed: 0, failed: 0 };

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

step('Code style', () => count(run('biome', ['check', '.'])));
step('Types', () => count(run('astro', ['check'])));
step('Unit tests and Python listings', () => {
	const report = join(reports, 'vitest.json');
	const ok = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
	return countVitest(report, ok);
});
const isBuilt = step('Build at the root', () => count(run('npm', ['run', 'build', '--silent'], { BASE: '/' })));
const isSubBuilt = step('Build under a sub-path', () =>
	count(run('npm', ['run', 'build', '--silent', '--', '--outDir', 'dist-sub'], { BASE: '/handbook/' })),
);
if (isBuilt && isSubBuilt) {
	step('Browser tests', () => {
		const report = join(reports, 'playwright.json');
		const CHROMIUM_PATH = findOrInstallBrowser();
		if (!findFirefox()) console.log('No Firefox ESR here, so its core set is skipped: apt-get install firefox-esr');
		const ok = run('playwright', ['test'], { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
		return countPlaywright(report, ok);
	});
} else {
	console.error('\nThe browser tests were not run, because the build failed.');
	total.failed++;
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs one part, adds to the total, says how long it took; true where nothing failed. */
function step(title: string, check: () => Count): boolean {
	console.log(`\n== ${title}`);
	const started = performance.now();
	let counted: Count;
	try {
		counted = check();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		counted = { passed: 0, failed: 1 };
	}
	total.passed += counted.passed;
	total.failed += counted.failed;
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`-- ${title}: ${counted.passed} passed, ${counted.failed} failed, ${seconds} s`);
	return counted.failed === 0;
}

/** `npm run` has put `node_modules/.bin`, and so the project's own Node, first on the PATH. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
	const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	if (error) throw error;
	return status === 0;
}

function count(ok: boolean): Count {
	return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that failed without naming a failed test (it crashed, or a file did not load) counts as one failure. */
function atLeastOneFailed(counted: Count, ok: boolean): Count {
	return ok || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

function countVitest(report: string, ok: boolean): Count {
	if (!existsSync(report)) return count(false);
	const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
	return atLeastOneFailed({ passed: numPassedTests, failed: numFailedTests }, ok);
}

function countPlaywright(report: string, ok: boolean): Count {
	if (!existsSync(report)) return count(false);
	const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats;
	return atLeastOneFailed({ passed: expected + flaky, failed: unexpected }, ok);
}
