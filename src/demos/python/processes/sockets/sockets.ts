/**
 * The sockets of a program, and what they do to each other: whoever has a name is found by it. Sockets reach this machine
 * and, beyond it, what `outside` leads to. Knows no processes and nobody who waits: what cannot be done yet is `BLOCKED`.
 */

import { BLOCKED, type Blocked, Failure } from '../failure.ts';
import type { DatagramSocket } from './datagram-socket.ts';
import {
	anyOf,
	checkOwn,
	destination,
	type Family,
	isLoopback,
	NAMELESS,
	type Name,
	sourceFor,
	toldTo,
} from './names.ts';
import { Ports } from './ports.ts';
import { StreamEnd } from './stream-end.ts';
import { StreamSocket } from './stream-socket.ts';

export type Socket = StreamSocket | DatagramSocket;

/** What lies beyond this machine. */
export interface Outside {
	/** The own end of a connection; `BLOCKED` where nobody ever answers. Throws where it is refused. */
	connect(to: Name): StreamEnd | Blocked;
}

/** Nothing does. */
export const NOWHERE: Outside = {
	connect() {
		throw new Failure('ENETUNREACH');
	},
};

export class Sockets {
	readonly #outside: Outside;
	readonly #streams = new Ports<StreamSocket>();
	readonly #datagrams = new Ports<DatagramSocket>();
	/** By path. A path that was bound stays known when its socket is gone, as its file does. */
	readonly #paths = new Map<string, Socket | null>();
	/** Those that wait for a place in a queue. */
	readonly #connecting = new Set<StreamSocket>();
	/** Called whenever others may listen than before. */
	onListeners: () => void = () => {};

	constructor(outside: Outside = NOWHERE) {
		this.#outside = outside;
	}

	/** Two that are connected with each other. */
	pair(one: Socket, other: Socket) {
		if (one.type === 'stream' && other.type === 'stream') {
			const [end, peer] = StreamEnd.pair('prompt');
			one.join(end, NAMELESS);
			other.join(peer, NAMELESS);
		} else if (one.type === 'datagram' && other.type === 'datagram') {
			one.peer = { name: NAMELESS, socket: other };
			other.peer = { name: NAMELESS, socket: one };
		}
	}

	/** Those that listen at ports of this machine. */
	get listeners(): StreamSocket[] {
		return this.#streams.all.filter(({ state }) => state.kind === 'listening');
	}

	/** As a program binds it. */
	bind(socket: Socket, name: Name) {
		this.#bind(socket, name);
		if (socket.type === 'datagram') socket.isServer = true;
	}

	#bind(socket: Socket, name: Name) {
		if (socket.isBound) throw new Failure('EINVAL');
		if (socket.family === 'unix') {
			if (this.#paths.get(name.host)) throw new Failure('EADDRINUSE');
			this.#paths.set(name.host, socket);
			socket.name = name;
		} else {
			checkOwn(name.host);
			socket.name = socket.type === 'stream' ? this.#streams.hold(socket, name) : this.#datagrams.hold(socket, name);
		}
		socket.isBound = true;
	}

	/** The file at the path is gone: whoever listens there is found no more. */
	unlink(path: string) {
		this.#paths.delete(path);
	}

	listen(socket: Socket, backlog: number) {
		if (socket.type !== 'stream') throw new Failure('EOPNOTSUPP');
		if (!socket.isBound) {
			if (socket.family === 'unix') throw new Failure('EINVAL');
			this.#bind(socket, anyOf(socket.family));
		}
		socket.listen(backlog);
		this.#goOn();
		this.onListeners();
	}

	accept(socket: Socket): { readonly socket: StreamSocket; readonly from: Name } | Blocked {
		if (socket.type !== 'stream') throw new Failure('EOPNOTSUPP');
		const arrival = socket.accept();
		if (arrival === BLOCKED) return BLOCKED;
		const accepted = new StreamSocket(socket.family);
		const from = socket.family === 'unix' ? arrival.from : toldTo(socket.family, arrival.from);
		accepted.join(arrival.end, from);
		const host = socket.family === 'unix' ? socket.name.host : sourceFor(socket.family, from.host);
		accepted.name = { host, port: socket.name.port };
		this.#goOn();
		return { socket: accepted, from };
	}

	/**
	 * Connects; asked again after `BLOCKED`, goes on with it. Who does not wait (`isAsking`) is told that it is under way
	 * (`EINPROGRESS`), then what it has come to.
	 */
	connect(socket: Socket, name: Name, isAsking: boolean): undefined | Blocked {
		if (socket.type === 'datagram') return this.#connectDatagrams(socket, name);
		const { state } = socket;
		if (state.kind === 'listening') throw new Failure(socket.family === 'unix' ? 'EINVAL' : 'EISCONN');
		if (state.kind === 'connected') {
			if (state.isAsked) throw new Failure('EISCONN');
			socket.askConnected();
			return undefined;
		}
		if (state.kind === 'connecting') {
			if (isAsking) throw new Failure('EALREADY');
			return BLOCKED;
		}
		const failed = socket.takeError();
		if (failed) throw new Failure(failed);
		const isHeardLater = isAsking && socket.family !== 'unix';
		const end = isHeardLater ? this.#tryToReach(socket, name) : this.#reach(socket, name);
		if (end === BLOCKED) {
			if (isAsking && !isHeardLater) throw new Failure('EAGAIN');
			socket.beginConnecting(destinationOf(socket.family, name), () => this.#reach(socket, name));
			this.#connecting.add(socket);
		} else if (end) {
			socket.join(end, destinationOf(socket.family, name), !isHeardLater);
		}
		if (isHeardLater) throw new Failure('EINPROGRESS');
		return end === BLOCKED ? BLOCKED : undefined;
	}

	/** As over a network, where it takes a moment until one hears that nobody listens; null then. */
	#tryToReach(socket: StreamSocket, name: Name): StreamEnd | Blocked | null {
		try {
			return this.#reach(socket, name);
		} catch (error) {
			if (!(error instanceof Failure) || error.errno !== 'ECONNREFUSED') throw error;
			socket.fail(error.errno);
			return null;
		}
	}

	/** To its peer where no name is given. */
	send(socket: Socket, bytes: Uint8Array, to: Name | null): number | Blocked {
		if (socket.type === 'stream') return socket.send(bytes);
		socket.checkSending(bytes.length);
		const receiver = to ? this.#receiverAt(socket, to) : this.#peerOf(socket);
		if (!socket.isBound && socket.family !== 'unix') this.#bind(socket, anyOf(socket.family));
		if (receiver === null) return this.#sendToNobody(socket, bytes, to);
		const from = this.#nameOfSender(socket, receiver);
		if (!receiver.hears(socket, from)) {
			if (socket.family === 'unix') throw new Failure('EACCES');
			return bytes.length;
		}
		if (receiver.hasRoom(bytes.length)) receiver.arrive({ bytes, from });
		else if (socket.family === 'unix') return BLOCKED;
		return bytes.length;
	}

	shutdown(socket: Socket, direction: 'read' | 'write' | 'both') {
		socket.shutdown(direction);
		this.onListeners();
	}

	close(socket: Socket) {
		socket.close();
		if (socket.type === 'stream') this.#connecting.delete(socket);
		if (socket.isBound) {
			if (socket.family === 'unix') {
				if (this.#paths.get(socket.name.host) === socket) this.#paths.set(socket.name.host, null);
			} else if (socket.type === 'stream') {
				this.#streams.free(socket, socket.name.port);
			} else {
				this.#datagrams.free(socket, socket.name.port);
			}
		}
		this.#goOn();
		this.onListeners();
	}

	/** Places in queues may have become free, or nobody listens any more. */
	#goOn() {
		for (const socket of [...this.#connecting]) {
			socket.goOn();
			if (socket.state.kind === 'connecting') continue;
			this.#connecting.delete(socket);
			socket.onChange();
		}
	}

	#reach(socket: StreamSocket, to: Name): StreamEnd | Blocked {
		if (socket.family === 'unix') return this.#arriveAt(socket, this.#listenerAtPath(to.host));
		const { host } = destination(to);
		if (!isLoopback(host)) {
			this.#bindFor(socket, host);
			return this.#outside.connect(to);
		}
		const listeners = this.#streams.at(to).filter(({ state }) => state.kind === 'listening');
		const [listener] = listeners;
		if (!listener) throw new Failure('ECONNREFUSED');
		this.#bindFor(socket, host);
		return this.#arriveAt(socket, listeners.find(({ hasPlace }) => hasPlace) ?? listener);
	}

	#arriveAt(socket: StreamSocket, listener: StreamSocket): StreamEnd | Blocked {
		if (!listener.hasPlace) return BLOCKED;
		const [end, peer] = StreamEnd.pair(socket.family === 'unix' ? 'prompt' : 'late');
		peer.isOfWorld = socket.isOfWorld;
		listener.arrive({ end: peer, from: socket.name });
		return end;
	}

	#listenerAtPath(path: string): StreamSocket {
		const found = this.#paths.get(path);
		if (found === undefined) throw new Failure('ENOENT');
		if (found?.type !== 'stream' || found.state.kind !== 'listening') throw new Failure('ECONNREFUSED');
		return found;
	}

	/** What has no name yet gets one, and one that says any says now which. */
	#bindFor(socket: StreamSocket, host: string) {
		if (!socket.isBound) this.#bind(socket, anyOf(socket.family));
		socket.name = { ...socket.name, host: sourceFor(socket.family, host) };
	}

	#connectDatagrams(socket: DatagramSocket, name: Name): undefined {
		if (socket.family === 'unix') {
			socket.peer = { name, socket: this.#datagramsAtPath(name.host) };
			return undefined;
		}
		const to = destination(name);
		if (!socket.isBound) this.#bind(socket, anyOf(socket.family));
		socket.name = { ...socket.name, host: sourceFor(socket.family, to.host) };
		socket.peer = { name: to, socket: null };
		return undefined;
	}

	#datagramsAtPath(path: string): DatagramSocket {
		const found = this.#paths.get(path);
		if (found === undefined) throw new Failure('ENOENT');
		if (found?.type !== 'datagram') throw new Failure('ECONNREFUSED');
		return found;
	}

	#receiverAt(socket: DatagramSocket, to: Name): DatagramSocket | null {
		if (socket.family === 'unix') return this.#datagramsAtPath(to.host);
		if (to.host === '255.255.255.255') {
			if (!socket.canBroadcast) throw new Failure('EACCES');
			return this.#datagrams.at({ host: '127.0.0.1', port: to.port })[0] ?? null;
		}
		if (to.port === 0) throw new Failure('EINVAL');
		return this.#datagrams.at(to).at(-1) ?? null;
	}

	#peerOf(socket: DatagramSocket): DatagramSocket | null {
		if (!socket.peer) throw new Failure(socket.family === 'unix' ? 'ENOTCONN' : 'EDESTADDRREQ');
		if (!socket.peer.socket) return this.#receiverAt(socket, socket.peer.name);
		if (socket.peer.socket.isClosed) throw new Failure('ECONNREFUSED');
		return socket.peer.socket;
	}

	#sendToNobody(socket: DatagramSocket, bytes: Uint8Array, to: Name | null): number {
		const isToOwn = isLoopback(destination(to ?? socket.peer?.name ?? NAMELESS).host);
		// Only who is connected hears that nobody is there; beyond this machine nobody says so.
		if (socket.peer && isToOwn) socket.fail('ECONNREFUSED');
		return bytes.length;
	}

	#nameOfSender(socket: DatagramSocket, receiver: DatagramSocket): Name {
		if (socket.family === 'unix') return socket.name;
		const host =
			socket.name.host === '0.0.0.0' || socket.name.host === '::' ? sourceFor(socket.family, '') : socket.name.host;
		const isV4 = receiver.family === 'inet' || socket.family === 'inet';
		const plain = isV4 ? host.replace(/^::ffff:/, '').replace(/^::1$/, '127.0.0.1') : host;
		return toldTo(receiver.family, { host: plain, port: socket.name.port });
	}
}

function destinationOf(family: Family, name: Name): Name {
	return family === 'unix' ? name : destination(name);
}
