import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addCounts, NOTHING, readPlaywrightCount, readVitestCount, sayCount } from '../../scripts/count.ts';

const folder = mkdtempSync(join(tmpdir(), 'count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
	const file = join(folder, 'report.json');
	writeFileSync(file, JSON.stringify(content));
	return file;
}

const spec = (status: string, tags: string[] = [], annotations: object[] = []) => ({
	tags,
	tests: [{ projectName: 'chromium', status, annotations }],
});
const browserReport = () =>
	reportOf({
		suites: [
			{
				specs: [spec('expected', ['core']), spec('unexpected')],
				suites: [
					{ specs: [spec('skipped', [], [{ type: 'skip', description: 'no camera' }]), spec('flaky', ['core'])] },
				],
			},
		],
	});

it('the last line says what passed and failed, and what was skipped only where something was', () => {
	expect(sayCount({ ...NOTHING, passed: 3 })).toBe('3 passed, 0 failed');
	const skipped = { 'no Python': 2, 'no Firefox': 1 };
	expect(sayCount({ passed: 3, failed: 1, skipped })).toBe('3 passed, 1 failed, 3 skipped');
});

it('counts are added reason by reason', () => {
	const one = { passed: 1, failed: 0, skipped: { a: 1 } };
	expect(addCounts(one, { passed: 2, failed: 1, skipped: { a: 2, b: 1 } })).toEqual({
		passed: 3,
		failed: 1,
		skipped: { a: 3, b: 1 },
	});
});

it('tests of the browser are counted in all suites, with the reasons of those that were skipped', () => {
	expect(readPlaywrightCount(browserReport(), false, null)).toEqual({
		passed: 2,
		failed: 1,
		skipped: { 'no camera': 1 },
	});
});

it('without a second browser the whole core set counts as skipped', () => {
	expect(readPlaywrightCount(browserReport(), false, 'no Firefox').skipped).toEqual({
		'no camera': 1,
		'no Firefox': 2,
	});
});

it('a runner that ends badly without a failed test, or says nothing, is a failure', () => {
	expect(readVitestCount(reportOf({ passed: 5, failed: 0, skipped: {} }), false).failed).toBe(1);
	expect(readVitestCount(join(folder, 'none.json'), true).failed).toBe(1);
});
