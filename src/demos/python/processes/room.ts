/**
 * A room of the kernel (pipes, signals, …): what it lets processes do to what it keeps. Its operations are those that
 * `Operations` of protocol.ts has for it, each with how its arguments are read.
 */
import type { Operations } from '../protocol.ts';
import type { Reader } from './arguments.ts';
import type { Call } from './calls.ts';
import type { Pollable } from './poll.ts';

export interface Room<Name extends keyof Operations> extends RoomParts {
	readonly calls: { readonly [Op in keyof Operations[Name]['calls']]: CallOperation<Operations[Name]['calls'][Op]> };
	readonly tells: { readonly [Op in keyof Operations[Name]['tells']]: TellOperation<Operations[Name]['tells'][Op]> };
}

/** What of a room concerns the others. */
export interface RoomParts {
	/** Nobody holds the thing any more; it may be another room's. */
	release?(thing: number): void;
	/** A process has ended. */
	leave?(pid: number): void;
	/** What is waited for under that number, where it is this room's. */
	pollable?(thing: number): Pollable | undefined;
}

/** Answers its call, at once or later. */
interface CallOperation<Promised> {
	readonly takes: ReadersOf<ArgumentsOf<Promised>>;
	perform(call: Call<AnswerOf<Promised>>, ...args: ArgumentsOf<Promised>): void;
}

interface TellOperation<Promised> {
	readonly takes: ReadersOf<ArgumentsOf<Promised>>;
	/** `pid` is who tells it. */
	perform(pid: number, ...args: ArgumentsOf<Promised>): void;
}

type ReadersOf<Args extends readonly unknown[]> = { readonly [Index in keyof Args]: Reader<Args[Index]> };
type ArgumentsOf<Promised> = Promised extends (...args: infer Args) => unknown ? Args : never;
type AnswerOf<Promised> = Promised extends (...args: never[]) => infer Answer ? Answer : never;
