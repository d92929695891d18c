import type { Check, CheckProgress, CheckResult, CheckVerdict, ProgramOutcome } from '../protocol.ts';

/** What the checks of a program came to, by what was told of them until it ended, and how it ended. */
export function checkResults(
	told: readonly CheckProgress[],
	status: ProgramOutcome['status'],
	checks: readonly Check[] = [],
): CheckResult[] {
	return checks.map(({ kind, name, isHidden }, index) => {
		const last = told.findLast((progress) => progress.index === index);
		return { kind, name, isHidden, ...verdictOf(last, status) };
	});
}

function verdictOf(last: CheckProgress | undefined, status: ProgramOutcome['status']): CheckVerdict {
	if (last?.step === 'passed') return { status: 'passed' };
	// What had begun and did not come to its end is at fault for that, unless its reader stopped it.
	if (last?.step === 'failed' || (last && status !== 'cancelled')) return { status: 'failed', message: last.message };
	return { status: 'not-run', reason: status === 'done' ? 'left' : status };
}
