import { signal } from '@preact/signals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CheckList } from '../../../src/components/lab/program/checks/CheckList.tsx';
import type { ProgramReport } from '../../../src/components/lab/program/outcome/program-report.ts';
import type { Check, CheckResult } from '../../../src/demos/python/protocol.ts';

const CHECK: Check = { kind: 'assertions', name: 'adds', source: 'assert add(2, 3) == 5', isHidden: false };
const PASSED: CheckResult = { kind: 'assertions', name: 'adds', isHidden: false, status: 'passed' };

function shown(report: Pick<ProgramReport, 'checks'> | null, isFormer: boolean): string {
	const controller = { report: signal(report as ProgramReport | null) };
	return renderToString(
		h(CheckList, { checks: [CHECK], controller, isFormer, linkOf: async () => null, locale: 'en' }),
	);
}

test('checks say what they came to in the last run', () => {
	expect(shown({ checks: [PASSED] }, false)).toContain('data-status="passed"');
});

test('checks say nothing before a run has ended, and nothing of a run of another text', () => {
	expect(shown(null, false)).not.toContain('data-status');
	expect(shown({ checks: [PASSED] }, true)).not.toContain('data-status');
});
