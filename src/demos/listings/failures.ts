import type { Failure } from '../contract.ts';
import type { ProgramFailure, StuckThread, WaitsFor } from '../python/protocol.ts';

/** A program's failure in the words of a report. */
export function failureOf(failure: ProgramFailure): Failure {
	const { detail } = failure;
	switch (failure.kind) {
		case 'exception':
		case 'exit-code':
			return { kind: 'program-failed', detail };
		case 'no-jspi':
			return { kind: 'unsupported', detail };
		case 'deadlock':
			return { kind: 'deadlock', detail: failure.threads.map(stuckThread).join('; ') || detail };
		case 'time-limit':
		case 'output-limit':
		case 'memory-limit':
		case 'not-loaded':
		case 'offline':
		case 'stalled':
		case 'damaged':
		case 'worker-unavailable':
		case 'worker-died':
		case 'internal':
			return { kind: failure.kind, detail };
	}
}

/** Technical, as every `detail`: a listing can only come to this where the engine is at fault. */
function stuckThread({ thread, location, waitsFor }: StuckThread): string {
	return `${thread}${location ? `, line ${location.line}` : ''}: ${nameOf(waitsFor)}`;
}

function nameOf(waitsFor: WaitsFor): string {
	switch (waitsFor.kind) {
		case 'thing':
			return [waitsFor.type, waitsFor.name].filter((part) => part !== null).join(' ');
		case 'end':
			return `${waitsFor.of} ${waitsFor.names.join(', ')}`;
		case 'call':
			return waitsFor.function;
		case 'future':
		case 'start':
		case 'nothing':
			return waitsFor.kind;
	}
}
