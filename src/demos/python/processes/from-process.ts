import type {
	CheckProgress,
	OutputPiece,
	SourceLocation,
	StuckThread,
	ToKernelFromProcess,
	Uncaught,
	WaitsFor,
} from '../protocol.ts';

/**
 * Whether it is a message of a process. A program can reach the port of its process and say anything there: what goes on
 * to other processes and to the page is looked at here, once. What `call` and `tell` carry, their operations look at.
 */
export function isFromProcess(said: unknown): said is ToKernelFromProcess {
	return isObject(said) && isText(said.kind) && Object.hasOwn(IS, said.kind) && IS[said.kind as Kind](said);
}

type Kind = ToKernelFromProcess['kind'];

/** By what a message says it is, whether it is. */
const IS: Readonly<Record<Kind, (said: Record<string, unknown>) => boolean>> = {
	running: ({ atMs }) => isNumber(atMs),
	output: ({ pieces }) => isListOf(pieces, isOutputPiece),
	uncaught: ({ uncaught }) => isUncaught(uncaught),
	check: ({ progress }) => isCheckProgress(progress),
	exit: ({ code }) => isNumber(code),
	broken: ({ detail }) => isText(detail),
	stuck: ({ threads, waits }) => isListOf(threads, isStuckThread) && isNumber(waits),
	unstuck: () => true,
	idle: () => true,
	busy: () => true,
	call: ({ id, op, args }) => isNumber(id) && isText(op) && Array.isArray(args),
	tell: ({ op, args }) => isText(op) && Array.isArray(args),
};

function isOutputPiece(said: unknown): said is OutputPiece {
	return isObject(said) && (said.stream === 'stdout' || said.stream === 'stderr') && isText(said.text);
}

function isUncaught(said: unknown): said is Uncaught {
	return isObject(said) && isText(said.type) && isText(said.message) && isNullOr(said.location, isSourceLocation);
}

function isSourceLocation(said: unknown): said is SourceLocation {
	return isObject(said) && isText(said.file) && isNumber(said.line) && isNullOr(said.column, isNumber);
}

function isCheckProgress(said: unknown): said is CheckProgress {
	return (
		isObject(said) &&
		isNumber(said.index) &&
		['begun', 'passed', 'failed'].includes(said.step as string) &&
		isText(said.message)
	);
}

function isStuckThread(said: unknown): said is StuckThread {
	return (
		isObject(said) &&
		isText(said.process) &&
		isText(said.thread) &&
		isNullOr(said.location, isSourceLocation) &&
		isWaitsFor(said.waitsFor)
	);
}

function isWaitsFor(said: unknown): said is WaitsFor {
	if (!isObject(said)) return false;
	switch (said.kind as WaitsFor['kind']) {
		case 'thing':
			return isText(said.type) && [said.method, said.name, said.holder].every((text) => isNullOr(text, isText));
		case 'end':
			return ['thread', 'process', 'task'].includes(said.of as string) && isListOf(said.names, isText);
		case 'call':
			return isText(said.function);
		case 'future':
			return isNullOr(said.name, isText);
		case 'start':
			return isNumber(said.maxLive);
		case 'nothing':
			return true;
		default:
			return false;
	}
}

const isObject = (said: unknown): said is Record<string, unknown> => typeof said === 'object' && said !== null;
const isText = (said: unknown): said is string => typeof said === 'string';
const isNumber = (said: unknown): said is number => Number.isFinite(said);
const isNullOr = (said: unknown, is: (said: unknown) => boolean) => said === null || is(said);
const isListOf = (said: unknown, is: (said: unknown) => boolean) => Array.isArray(said) && said.every(is);
