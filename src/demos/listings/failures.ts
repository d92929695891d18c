import type { Failure } from '../contract.ts';
import type { ProgramFailure } from '../python/protocol.ts';

/** A program's failure in the words of a report. */
export function failureOf(failure: ProgramFailure): Failure {
	const { detail } = failure;
	switch (failure.kind) {
		case 'exception':
		case 'exit-code':
			return { kind: 'program-failed', detail };
		case 'no-jspi':
			return { kind: 'unsupported', detail };
		case 'internal':
			return { kind: 'worker-died', detail };
		case 'deadlock':
			return { kind: 'deadlock', detail: failure.threads.map(stuckThread).join('; ') || detail };
		case 'time-limit':
		case 'output-limit':
		case 'memory-limit':
		case 'not-loaded':
		case 'worker-unavailable':
		case 'worker-died':
			return { kind: failure.kind, detail };
	}
}

type Stuck = Extract<ProgramFailure, { kind: 'deadlock' }>['threads'][number];

function stuckThread({ thread, line, waitsFor }: Stuck): string {
	return `${thread}${line === null ? '' : `, line ${line}`}: waits for ${waitsFor}`;
}
