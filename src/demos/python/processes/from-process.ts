import type { StuckThread, ToKernelFromProcess, Uncaught, WaitsFor } from '../protocol.ts';

/**
 * Whether it is a message of a process. A program can reach the port of its process and say anything there: what goes on
 * to other processes and to the page is looked at here, once. What `call` and `tell` carry, their operations look at.
 */
export function isFromProcess(said: unknown): said is ToKernelFromProcess {
	if (!isObject(said)) return false;
	switch (said.kind as ToKernelFromProcess['kind']) {
		case 'running':
			return isNumber(said.atMs);
		case 'output':
			return (said.stream === 'stdout' || said.stream === 'stderr') && isText(said.text);
		case 'uncaught':
			return isUncaught(said.uncaught);
		case 'exit':
			return isNumber(said.code);
		case 'broken':
			return isText(said.detail);
		case 'stuck':
			return isListOf(said.threads, isStuckThread) && isNumber(said.waits);
		case 'unstuck':
		case 'idle':
		case 'busy':
			return true;
		case 'call':
			return isNumber(said.id) && isText(said.op) && Array.isArray(said.args);
		case 'tell':
			return isText(said.op) && Array.isArray(said.args);
		default:
			return false;
	}
}

function isUncaught(said: unknown): said is Uncaught {
	return (
		isObject(said) &&
		isText(said.type) &&
		isText(said.message) &&
		isNullOr(said.line, isNumber) &&
		isNullOr(said.column, isNumber)
	);
}

function isStuckThread(said: unknown): said is StuckThread {
	return (
		isObject(said) &&
		isText(said.process) &&
		isText(said.thread) &&
		isNullOr(said.line, isNumber) &&
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
