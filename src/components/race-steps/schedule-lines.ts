/** A recorded schedule of the race as its two threads run it, line by line. */
import type { RecordedStep } from './record.ts';

export interface ScheduleLine {
	readonly thread: number;
	/** The text of the line, without its indent. */
	readonly code: string;
	/** It has been there before: a `with` is come back to as it is left. */
	readonly isAgain: boolean;
	/** What became of the names on the line, and on those that end with it: `a = 4`. */
	readonly values: readonly string[];
}

/** The main thread only starts the two and waits for them: it is left out. */
const MAIN = 0;

export function linesOf(steps: readonly RecordedStep[], source: string): ScheduleLine[] {
	const codeOf = codeIn(source);
	const own = steps.filter(({ thread }) => thread !== MAIN);
	const depths = depthsOf(own);
	const values = own.map((): string[] => []);
	// From the last to the first, so that the inner of two lines that end at once is told of first.
	for (let index = own.length - 1; index >= 0; index--) {
		const said = own[index]?.values.map(({ name, value }) => `${name} = ${value}`) ?? [];
		values[endOf(own, depths, index)]?.push(...said);
	}
	return own.map(({ thread, line }, index) => ({
		thread,
		code: codeOf(line),
		isAgain: own.slice(0, index).some((before) => before.thread === thread && before.line === line),
		values: values[index] ?? [],
	}));
}

/** The text of a program's line by its number, without its indent; empty where the program has no such line. */
function codeIn(source: string): (line: number) => string {
	const lines = source.split(/\r\n|\r|\n/);
	return (line) => (lines[line - 1] ?? '').trim();
}

/** How many functions of the program each step is within. */
function depthsOf(steps: readonly RecordedStep[]): number[] {
	const stacks = new Map<number, string[]>();
	return steps.map(({ thread, function: name }) => {
		const stack = stacks.get(thread) ?? [];
		const now = stack.includes(name) ? stack.slice(0, stack.indexOf(name) + 1) : [...stack, name];
		stacks.set(thread, now);
		return now.length;
	});
}

/** A line that calls a function ends with the last line of that. */
function endOf(steps: readonly RecordedStep[], depths: readonly number[], index: number): number {
	let end = index;
	for (let next = index + 1; next < steps.length; next++) {
		if (steps[next]?.thread !== steps[index]?.thread) continue;
		if ((depths[next] ?? 0) <= (depths[index] ?? 0)) break;
		end = next;
	}
	return end;
}
