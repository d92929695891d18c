/** Connections, which carry whole messages, and who listens for new ones: what processes can do to the ends that they hold. */
import { bytes, integer, integers, text } from './arguments.ts';
import type { ConnectionEnds } from './connection-ends.ts';
import type { Room } from './room.ts';

export function roomOfConnections(ends: ConnectionEnds): Room<'connection'> {
	return {
		calls: {
			send: {
				takes: [integer, bytes, integers],
				perform: (call, end, data, packed) => ends.send(call, end, data, packed),
			},
			receive: { takes: [integer], perform: (call, end) => ends.receive(call, end) },
			listen: {
				takes: [integer, text],
				perform: (call, end, address) => call.answer(ends.listen(call.pid, end, address)),
			},
			connect: {
				takes: [text, integer, integer],
				perform: (call, address, own, other) => call.answer(ends.connect(call.pid, address, own, other)),
			},
		},
		tells: {
			make: { takes: [integer, integer], perform: (pid, end, peer) => ends.create(pid, end, peer) },
			send: {
				takes: [integer, bytes, integers],
				perform: (pid, end, data, packed) => ends.sendAhead(pid, end, data, packed),
			},
		},
		release: (thing) => ends.close(thing),
		pollable: (thing) => ends.get(thing),
	};
}
