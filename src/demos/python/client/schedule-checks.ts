/**
 * Checks that hold under every schedule that is tried: after a program has run and ended well, it is explored for each of
 * them, until a schedule is found under which the check fails, and that one is short.
 */

import { isFine } from '../explorer/run-end.ts';
import type { Check, CheckResult, CheckVerdict, Program } from '../protocol.ts';
import { exploreProgram } from './explore.ts';
import { verdictOf } from './schedule-verdict.ts';

/** A reader waits for the verdict. */
const MAX_MS = 60_000;
export const MAX_CHECKED_RUNS = 10_000;

/** `results`: of all checks of the program, in their order; those under schedules are given their verdicts. */
export async function checkUnderSchedules(
	program: Program,
	results: readonly CheckResult[],
	signal: AbortSignal,
): Promise<CheckResult[]> {
	const checked: CheckResult[] = [];
	for (const [index, { kind, name, isHidden, ...verdict }] of results.entries()) {
		const check = program.checks?.[index];
		const isDue = check?.kind === 'schedules';
		checked.push({ kind, name, isHidden, ...(isDue ? await verdictUnder(program, check, signal) : verdict) });
	}
	return checked;
}

type ScheduleCheck = Check & { readonly kind: 'schedules' };

async function verdictUnder(program: Program, check: ScheduleCheck, signal: AbortSignal): Promise<CheckVerdict> {
	const enough = new AbortController();
	const { source, fileName, network } = program;
	const explored = {
		source,
		...(fileName === undefined ? {} : { fileName }),
		...(network === undefined ? {} : { network }),
		rule: 'cpython' as const,
		check,
	};
	const exploration = await exploreProgram(explored, {
		signal: AbortSignal.any([signal, enough.signal]),
		budget: { runs: Math.min(check.runs, MAX_CHECKED_RUNS), ms: MAX_MS },
		onProgress: ({ outcomes }) => {
			if (outcomes.some(({ end, isConfirmed }) => !isFine(end) && isConfirmed)) enough.abort();
		},
	});
	return signal.aborted ? { status: 'not-run', reason: 'cancelled' } : verdictOf(exploration);
}
