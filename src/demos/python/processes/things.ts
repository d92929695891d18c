/** What processes can do to things of any kind: hold them, pass them on, wait until one is ready. */
import { integer, integers, milliseconds } from './arguments.ts';
import { type Pollable, poll, select } from './poll.ts';
import type { References } from './references.ts';
import type { Room } from './room.ts';

export function roomOfThings(references: References, pollable: (thing: number) => Pollable): Room<'thing'> {
	return {
		calls: {
			poll: {
				takes: [integers, milliseconds],
				perform: (call, things, timeoutMs) =>
					poll(call, new Map(things.map((thing) => [thing, pollable(thing)])), timeoutMs),
			},
			select: {
				takes: [integers, integers, milliseconds],
				perform: (call, things, interests, timeoutMs) =>
					select(
						call,
						things.map((id, index) => ({ id, thing: pollable(id), interest: interests[index] ?? 0 })),
						timeoutMs,
					),
			},
		},
		tells: {
			open: { takes: [integer], perform: (pid, thing) => references.open(pid, thing) },
			close: { takes: [integer], perform: (pid, thing) => references.close(pid, thing) },
			pack: { takes: [integer], perform: (pid, thing) => references.pack(pid, thing) },
		},
	};
}
