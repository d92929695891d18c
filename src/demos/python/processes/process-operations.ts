/** What processes can do to each other, and to themselves: start, wait for an end, send a signal, end. */
import type { Beginning } from '../protocol.ts';
import { bytes, flag, integer, integers, milliseconds, text } from './arguments.ts';
import type { Children } from './children.ts';
import { outcomeOf } from './failure.ts';
import { type Placement, placementOf } from './groups.ts';
import type { Pollable } from './poll.ts';
import type { Room } from './room.ts';

/** Who looks after processes. */
export interface ProcessKeeper {
	/** Returns the number of the process; `things` are what is pickled in the payload. Throws `Failure` where it may not be there. */
	spawn(parentPid: number, begins: Beginning, name: string, things: readonly number[], placement?: Placement): number;
	/** Sends a signal on behalf of a process, to another or to a group; false if there is no such process. */
	kill(caller: number, pid: number, signal: number): boolean;
	/** A process is no more. `fired`: its interpreter does not know that yet. */
	end(pid: number, code: number, how: 'gone' | 'fired'): void;
	/** The process that an interpreter belongs to: of a first one itself. */
	homeOf(pid: number): number;
	/** The end of a process, by its sentinel. */
	endOf(sentinel: number): Pollable | undefined;
}

export function roomOfProcesses(keeper: ProcessKeeper, children: Children): Room<'process'> {
	return {
		calls: {
			spawn: {
				takes: [bytes, text, integers],
				perform: (call, payload, name, things) =>
					call.answer(keeper.spawn(call.pid, { kind: 'pickled', payload }, name, things)),
			},
			execute: {
				takes: [bytes, text, integers, integer, flag],
				perform: (call, payload, name, things, group, leadsSession) => {
					const placement = placementOf(group, leadsSession);
					const begins = { kind: 'program', payload } as const;
					call.answer(outcomeOf(() => keeper.spawn(call.pid, begins, name, things, placement)));
				},
			},
			wait: {
				takes: [integer, milliseconds],
				perform: (call, pid, timeoutMs) => children.waitFor(call, pid, timeoutMs),
			},
			ended: { takes: [], perform: (call) => call.answer(children.tellEnded(call.pid)) },
			kill: {
				takes: [integer, integer],
				perform: (call, pid, signal) => call.answer(keeper.kill(call.pid, pid, signal)),
			},
		},
		tells: {
			die: { takes: [integer], perform: (pid, code) => keeper.end(keeper.homeOf(pid), code, 'fired') },
		},
		pollable: (thing) => keeper.endOf(thing),
	};
}
