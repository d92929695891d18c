/** The room of sockets: what processes can do to those that they hold, and how they wait for what cannot be done yet. */
import type { SocketOption } from '../../operations.ts';
import { bool, bytes, integer, milliseconds, oneOf, text } from '../arguments.ts';
import type { Call } from '../calls.ts';
import { attempt as attemptAt, BLOCKED, type Blocked, type Errno, Failure, fail, outcomeOf } from '../failure.ts';
import { notify, type Pollable } from '../poll.ts';
import type { References } from '../references.ts';
import type { Room } from '../room.ts';
import { DatagramSocket } from './datagram-socket.ts';
import type { NameServer } from './name-server.ts';
import type { Name } from './names.ts';
import type { Socket, Sockets } from './sockets.ts';
import { StreamSocket } from './stream-socket.ts';

/** As Linux tries to connect to who does not answer. */
const SILENCE_MS = 130_000;

export function roomOfSockets(sockets: Sockets, names: NameServer, references: References): Room<'socket'> {
	const held = new Map<number, HeldSocket>();

	function hold(pid: number, id: number, socket: Socket) {
		held.set(id, new HeldSocket(socket));
		references.create(pid, id);
	}

	function find(id: number): HeldSocket {
		const found = held.get(id);
		if (!found) throw new Failure('EBADF');
		return found;
	}

	/** As `attempt` of a thing, of what is done to the socket. */
	function attempt<Value>(
		call: Call<Value | Errno>,
		id: number,
		timeoutMs: number | null,
		act: (socket: Socket) => Value | Blocked,
		late?: Errno,
	) {
		attemptAt(call, held.get(id), timeoutMs, () => act(find(id).socket), late);
	}

	const now = <Value>(call: Call<Value | Errno>, id: number, act: (socket: Socket) => Value) =>
		call.answer(outcomeOf(() => act(find(id).socket)));

	return {
		calls: {
			bind: {
				takes: [integer, text, integer],
				perform: (call, id, host, port) =>
					now(call, id, (socket) => {
						sockets.bind(socket, { host, port });
						return null;
					}),
			},
			listen: {
				takes: [integer, integer],
				perform: (call, id, backlog) =>
					now(call, id, (socket) => {
						sockets.listen(socket, backlog);
						return null;
					}),
			},
			accept: {
				takes: [integer, integer, milliseconds],
				perform: (call, id, accepted, timeoutMs) =>
					attempt(call, id, timeoutMs, (socket) => {
						const found = sockets.accept(socket);
						if (found === BLOCKED) return BLOCKED;
						hold(call.pid, accepted, found.socket);
						return [found.from.host, found.from.port] as const;
					}),
			},
			connect: {
				takes: [integer, text, integer, milliseconds],
				perform: (call, id, host, port, timeoutMs) => {
					const act = (socket: Socket) =>
						sockets.connect(socket, { host, port }, timeoutMs === 0) === BLOCKED ? BLOCKED : null;
					const isEndless = timeoutMs === null && held.get(id)?.socket.family !== 'unix';
					if (isEndless) attempt(call, id, SILENCE_MS, act, 'ETIMEDOUT');
					else attempt(call, id, timeoutMs, act);
				},
			},
			receive: {
				takes: [integer, integer, bool, milliseconds],
				perform: (call, id, size, isPeek, timeoutMs) =>
					attempt(call, id, timeoutMs, (socket) =>
						socket.type === 'stream' ? socket.receive(size, isPeek) : fail('EOPNOTSUPP'),
					),
			},
			receive_datagram: {
				takes: [integer, bool, milliseconds],
				perform: (call, id, isPeek, timeoutMs) =>
					attempt(call, id, timeoutMs, (socket) => {
						const found = socket.type === 'datagram' ? socket.receive(isPeek) : fail('EOPNOTSUPP');
						return found === BLOCKED ? BLOCKED : ([found.bytes, found.from.host, found.from.port] as const);
					}),
			},
			send: {
				takes: [integer, bytes, milliseconds],
				perform: (call, id, data, timeoutMs) =>
					attempt(call, id, timeoutMs, (socket) => sockets.send(socket, data, null)),
			},
			send_to: {
				takes: [integer, bytes, text, integer, milliseconds],
				perform: (call, id, data, host, port, timeoutMs) =>
					attempt(call, id, timeoutMs, (socket) => sockets.send(socket, data, { host, port })),
			},
			shutdown: {
				takes: [integer, oneOf('read', 'write', 'both')],
				perform: (call, id, direction) =>
					now(call, id, (socket) => {
						sockets.shutdown(socket, direction);
						return null;
					}),
			},
			name: { takes: [integer], perform: (call, id) => now(call, id, (socket) => pairOf(socket.name)) },
			peer_name: { takes: [integer], perform: (call, id) => now(call, id, (socket) => pairOf(socket.peerName)) },
			take_error: { takes: [integer], perform: (call, id) => call.answer(find(id).socket.takeError()) },
			is_listening: {
				takes: [integer],
				perform: (call, id) => {
					const { socket } = find(id);
					call.answer(socket.type === 'stream' && socket.state.kind === 'listening');
				},
			},
			resolve: { takes: [text], perform: (call, name) => call.answer(names.numberOf(name)) },
			name_of: { takes: [text], perform: (call, number) => call.answer(names.nameOf(number)) },
		},
		tells: {
			make: {
				takes: [integer, oneOf('inet', 'inet6', 'unix'), oneOf('stream', 'datagram')],
				perform: (pid, id, family, type) =>
					hold(pid, id, type === 'stream' ? new StreamSocket(family) : new DatagramSocket(family)),
			},
			pair: {
				takes: [integer, integer],
				perform: (_pid, one, other) => sockets.pair(find(one).socket, find(other).socket),
			},
			set: {
				takes: [integer, oneOf('reuse-address', 'reuse-port', 'broadcast', 'v6-only', 'abort'), integer],
				perform: (_pid, id, option, value) => set(find(id).socket, option, value !== 0),
			},
			unlink: { takes: [text], perform: (_pid, path) => sockets.unlink(path) },
		},
		release: (thing) => {
			const found = held.get(thing);
			if (!found) return;
			held.delete(thing);
			sockets.close(found.socket);
		},
		pollable: (thing) => held.get(thing),
	};
}

class HeldSocket implements Pollable {
	readonly socket: Socket;
	readonly watchers = new Set<() => void>();

	constructor(socket: Socket) {
		this.socket = socket;
		socket.onChange = () => notify(this);
	}

	get events(): number {
		return this.socket.events;
	}

	get isOpenToWorld(): boolean {
		return this.socket.isOpenToWorld;
	}
}

function set(socket: Socket, option: SocketOption, isOn: boolean) {
	if (option === 'reuse-address') socket.canReuseAddress = isOn;
	else if (option === 'reuse-port') socket.canReusePort = isOn;
	else if (option === 'v6-only') socket.isV6Only = isOn;
	else if (option === 'broadcast' && socket.type === 'datagram') socket.canBroadcast = isOn;
	else if (option === 'abort' && socket.type === 'stream') socket.isAbortive = isOn;
}

const pairOf = ({ host, port }: Name) => [host, port] as const;
