/** A socket of datagrams: each is received as it was sent, or not at all. Who waits is not known here. */
import { eventsOf } from '../events.ts';
import { BLOCKED, type Blocked, Failure } from '../failure.ts';
import { NamedSocket } from './named-socket.ts';
import { NAMELESS, type Name } from './names.ts';
import type { Holder } from './ports.ts';

/** Of a datagram of the internet. */
export const MAX_DATAGRAM = 65_507;
/** So many bytes wait to be received; what comes beyond is lost, or, between sockets of this machine, waits. */
export const DATAGRAM_CAPACITY = 212_992;

export interface Datagram {
	readonly bytes: Uint8Array;
	readonly from: Name;
}

export class DatagramSocket extends NamedSocket {
	readonly type = 'datagram';
	canBroadcast = false;
	/** It was bound by the program, not by its first sending. */
	isServer = false;
	/** Whom it sends to and hears alone; of a pair, the other one. */
	peer: { readonly name: Name; readonly socket: DatagramSocket | null } | null = null;
	isClosed = false;
	#isReadShut = false;
	#isWriteShut = false;
	#datagrams: Datagram[] = [];
	#size = 0;

	admits(other: Holder): boolean {
		if (!(other instanceof DatagramSocket)) return false;
		return (this.canReusePort && other.canReusePort) || (this.canReuseAddress && other.canReuseAddress);
	}

	/** Whoever sends to a port that was asked for may be none of the program. */
	get isOpenToWorld(): boolean {
		return this.family !== 'unix' && this.isServer && this.peer === null;
	}

	/** Whether one of that size can wait here. */
	hasRoom(size: number): boolean {
		return this.#size === 0 || this.#size + size <= DATAGRAM_CAPACITY;
	}

	/** Whether it hears that sender. */
	hears(sender: DatagramSocket, from: Name): boolean {
		if (!this.peer) return true;
		if (this.peer.socket) return this.peer.socket === sender;
		return this.peer.name.port === from.port && this.peer.name.host === from.host;
	}

	/** What is under way is here. */
	arrive(datagram: Datagram) {
		if (this.#isReadShut) return;
		this.#datagrams.push(datagram);
		this.#size += datagram.bytes.length;
		this.onChange();
	}

	/** The first of those that have come. */
	receive(isPeek: boolean): Datagram | Blocked {
		this.#raise();
		const [first] = this.#datagrams;
		if (!first) return this.#isReadShut ? { bytes: new Uint8Array(), from: NAMELESS } : BLOCKED;
		if (!isPeek) {
			this.#datagrams.shift();
			this.#size -= first.bytes.length;
			this.peer?.socket?.onChange();
		}
		return first;
	}

	/** Throws where this socket can send nothing of that size. */
	checkSending(size: number) {
		this.#raise();
		if (this.#isWriteShut) throw new Failure('EPIPE');
		if (size > (this.family === 'unix' ? DATAGRAM_CAPACITY : MAX_DATAGRAM)) throw new Failure('EMSGSIZE');
	}

	shutdown(direction: 'read' | 'write' | 'both') {
		if (!this.peer) throw new Failure('ENOTCONN');
		if (direction !== 'read') this.#isWriteShut = true;
		if (direction !== 'write') this.#isReadShut = true;
		this.onChange();
	}

	get peerName(): Name {
		if (!this.peer) throw new Failure('ENOTCONN');
		return this.peer.name;
	}

	close() {
		this.isClosed = true;
		this.peer?.socket?.onChange();
		this.onChange();
	}

	get events(): number {
		return eventsOf({
			in: this.#datagrams.length > 0 || this.#isReadShut || this.hasFailed,
			out: this.peer?.socket ? this.peer.socket.isClosed || this.peer.socket.hasRoom(0) : true,
			error: this.hasFailed,
			hangUp: this.#isReadShut && this.#isWriteShut,
		});
	}

	#raise() {
		const error = this.takeError();
		if (error) throw new Failure(error);
	}
}
