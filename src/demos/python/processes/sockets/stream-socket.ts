/** A socket of connections: it listens for them, or is one end of one. Who waits is not known here. */
import { EVENT, eventsOf } from '../events.ts';
import { BLOCKED, type Blocked, type Errno, Failure } from '../failure.ts';
import { NamedSocket } from './named-socket.ts';
import { isLoopback, type Name } from './names.ts';
import type { Holder } from './ports.ts';
import type { StreamEnd } from './stream-end.ts';

/** A connection that was made and is not accepted yet: the end of whoever accepts it, and who made it. */
export interface Arrival {
	readonly end: StreamEnd;
	readonly from: Name;
}

export type StreamState =
	| { readonly kind: 'idle' }
	| { readonly kind: 'listening'; readonly backlog: number; readonly arrivals: Arrival[] }
	/** `again` tries once more to get a place in the queue of whoever listens. */
	| { readonly kind: 'connecting'; readonly again: () => StreamEnd | Blocked; readonly to: Name }
	/** It was begun without waiting, and whoever began it has not asked yet what it came to. */
	| { readonly kind: 'connected'; readonly end: StreamEnd; readonly to: Name; readonly isAsked: boolean };

export class StreamSocket extends NamedSocket {
	readonly type = 'stream';
	/** Closing breaks the connection off. */
	isAbortive = false;
	/** Who connects with it is none of the program. */
	isOfWorld = false;
	#state: StreamState = { kind: 'idle' };

	get state(): StreamState {
		return this.#state;
	}

	admits(other: Holder): boolean {
		if (!(other instanceof StreamSocket)) return false;
		if (this.canReusePort && other.canReusePort) return true;
		return this.canReuseAddress && other.canReuseAddress && other.#state.kind !== 'listening';
	}

	listen(backlog: number) {
		if (this.#state.kind === 'connected' || this.#state.kind === 'connecting') throw new Failure('EINVAL');
		const arrivals = this.#state.kind === 'listening' ? this.#state.arrivals : [];
		this.#state = { kind: 'listening', backlog: Math.max(0, backlog), arrivals };
	}

	/** Whether one more connection may wait to be accepted. As Linux counts, it is one more than was asked for. */
	get hasPlace(): boolean {
		return this.#state.kind === 'listening' && this.#state.arrivals.length <= this.#state.backlog;
	}

	arrive(arrival: Arrival) {
		if (this.#state.kind !== 'listening') return;
		this.#state.arrivals.push(arrival);
		this.onChange();
	}

	accept(): Arrival | Blocked {
		if (this.#state.kind !== 'listening') throw new Failure('EINVAL');
		const arrival = this.#state.arrivals.shift();
		if (!arrival) return BLOCKED;
		this.onChange();
		return arrival;
	}

	/** It is one end of a connection from now on. */
	join(end: StreamEnd, to: Name, isAsked = true) {
		this.#state = { kind: 'connected', end, to, isAsked };
		end.onChange = () => this.onChange();
	}

	beginConnecting(to: Name, again: () => StreamEnd | Blocked) {
		this.#state = { kind: 'connecting', to, again };
	}

	/** Goes on with the connection that it is to make. */
	goOn() {
		if (this.#state.kind !== 'connecting') return;
		const { to, again } = this.#state;
		try {
			const end = again();
			if (end !== BLOCKED) this.join(end, to, false);
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			this.fail(error.errno);
		}
	}

	/** The connection was not made. */
	override fail(errno: Errno) {
		this.#state = { kind: 'idle' };
		super.fail(errno);
	}

	/** What the connection that it was to make has come to; asked of a socket that does not wait. */
	askConnected() {
		if (this.#state.kind === 'connected') this.#state = { ...this.#state, isAsked: true };
	}

	/** Whoever connects to it, or is at the other end, may be none of the program. */
	get isOpenToWorld(): boolean {
		switch (this.#state.kind) {
			case 'idle':
				return false;
			case 'listening':
				return this.family !== 'unix';
			case 'connecting':
				return this.family !== 'unix' && !isLoopback(this.#state.to.host);
			case 'connected':
				return this.#state.end.isOfWorld;
			default:
				return this.#state satisfies never;
		}
	}

	get end(): StreamEnd {
		if (this.#state.kind === 'connected') return this.#state.end;
		const error = this.takeError();
		throw new Failure(error ?? 'ENOTCONN');
	}

	receive(size: number, isPeek: boolean): Uint8Array<ArrayBuffer> | Blocked {
		if (this.#state.kind === 'connecting') return BLOCKED;
		return this.end.receive(size, isPeek);
	}

	send(bytes: Uint8Array): number | Blocked {
		if (this.#state.kind === 'connecting') return BLOCKED;
		if (this.#state.kind !== 'connected') throw new Failure(this.takeError() ?? 'EPIPE');
		return this.#state.end.send(bytes);
	}

	shutdown(direction: 'read' | 'write' | 'both') {
		// Who listens no more hears so where it accepts.
		if (this.#state.kind === 'listening' && direction !== 'write') {
			this.#stopListening();
			this.onChange();
			return;
		}
		if (this.end.isReset) throw new Failure('ENOTCONN');
		this.end.shutdown(direction);
	}

	get peerName(): Name {
		if (this.#state.kind !== 'connected' || this.#state.end.isReset) throw new Failure('ENOTCONN');
		return this.#state.to;
	}

	override takeError(): Errno | null {
		return this.#state.kind === 'connected' ? this.#state.end.takeError() : super.takeError();
	}

	close() {
		if (this.#state.kind === 'connected') this.#state.end.close({ isAbort: this.isAbortive });
		this.#stopListening();
		this.#state = { kind: 'idle' };
		this.onChange();
	}

	get events(): number {
		switch (this.#state.kind) {
			case 'idle':
				if (this.hasFailed) return EVENT.in | EVENT.out | EVENT.error | EVENT.hangUp;
				return EVENT.out | EVENT.hangUp;
			case 'listening':
				return eventsOf({ in: this.#state.arrivals.length > 0, out: false });
			case 'connecting':
				return 0;
			case 'connected':
				return this.#state.end.events;
			default:
				return this.#state satisfies never;
		}
	}

	#stopListening() {
		if (this.#state.kind !== 'listening') return;
		const { arrivals } = this.#state;
		// Before anybody hears of it, who might try again and take the place of another.
		this.#state = { kind: 'idle' };
		for (const { end } of arrivals) end.close({ isAbort: true });
	}
}
