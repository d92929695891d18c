import type { Exploration, RunEnd } from '../explorer/contract.ts';
import { isFine } from '../explorer/run-end.ts';
import type { CheckVerdict } from '../protocol.ts';

/** What an exploration says of the check that it was made for: by the schedule that stops threads least often, of those under which it failed. */
export function verdictOf(
	exploration: Pick<Exploration, 'outcomes' | 'flaws' | 'status' | 'runs' | 'tried'>,
): CheckVerdict {
	const { outcomes, flaws, status, runs, tried } = exploration;
	const [worst] = outcomes.filter(({ end }) => !isFine(end)).sort((one, other) => one.preemptions - other.preemptions);
	if (worst) {
		const { schedule, end } = worst;
		return { status: 'failed', message: messageOf(end), schedule: { text: schedule, end: end.kind } };
	}
	if (flaws.includes('processes') || status === 'failed') return { status: 'not-run', reason: 'unexplored' };
	return { status: 'passed', tried: { runs, isComplete: tried.isComplete } };
}

function messageOf({ kind, failure, failedCheck }: RunEnd): string {
	return failedCheck ?? (kind === 'exit' || kind === 'exception' ? (failure?.detail ?? '') : '');
}
