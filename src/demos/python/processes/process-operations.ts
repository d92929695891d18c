/** What processes can do to each other, and to themselves: start, wait for an end, send a signal, end. */
import { bytes, integer, integers, milliseconds, text } from './arguments.ts';
import type { Call } from './calls.ts';
import type { Pollable } from './poll.ts';
import type { Room } from './room.ts';

/** Who looks after processes. */
export interface ProcessKeeper {
	/** Returns the number of the process; `things` are what is pickled in the payload. */
	spawn(parentPid: number, payload: Uint8Array, name: string, things: readonly number[]): number;
	/** Answers with the exit code of a process, or null when the time is over. */
	waitFor(call: Call<number | null>, pid: number, timeoutMs: number | null): void;
	/** Number and exit code of each child that has ended since the last time. */
	ended(parentPid: number): readonly number[];
	/** Sends a signal; false if there is no such process. */
	kill(pid: number, signal: number): boolean;
	/** A process is no more. `fired`: its interpreter does not know that yet. */
	end(pid: number, code: number, how: 'gone' | 'fired'): void;
	/** The process that an interpreter belongs to: of a first one itself. */
	homeOf(pid: number): number;
	/** The end of a process, by its sentinel. */
	endOf(sentinel: number): Pollable | undefined;
}

export function roomOfProcesses(keeper: ProcessKeeper): Room<'process'> {
	return {
		calls: {
			spawn: {
				takes: [bytes, text, integers],
				perform: (call, payload, name, things) => call.answer(keeper.spawn(call.pid, payload, name, things)),
			},
			wait: {
				takes: [integer, milliseconds],
				perform: (call, pid, timeoutMs) => keeper.waitFor(call, pid, timeoutMs),
			},
			ended: { takes: [], perform: (call) => call.answer(keeper.ended(call.pid)) },
			kill: { takes: [integer, integer], perform: (call, pid, signal) => call.answer(keeper.kill(pid, signal)) },
		},
		tells: {
			die: { takes: [integer], perform: (pid, code) => keeper.end(keeper.homeOf(pid), code, 'fired') },
		},
		pollable: (thing) => keeper.endOf(thing),
	};
}
