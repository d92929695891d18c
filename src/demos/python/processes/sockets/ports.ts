/** Which sockets of one kind have which port, and whom a name leads to. */
import { Failure } from '../failure.ts';
import { destination, type Family, isAny, type Name } from './names.ts';

const FIRST_FREE = 49_152;
const LAST = 65_535;

export interface Holder {
	readonly family: Family;
	/** Whether its `::` stands for the numbers of version 6 alone. */
	readonly isV6Only: boolean;
	/** Whether another may have the same port. */
	admits(other: Holder): boolean;
}

export class Ports<Socket extends Holder> {
	readonly #held = new Map<number, { readonly socket: Socket; readonly host: string }[]>();
	#next = FIRST_FREE;

	/** Returns the name, with a port that is free where none was asked for. Throws `EADDRINUSE`. */
	hold(socket: Socket, { host, port }: Name): Name {
		const held = { host, port: port === 0 ? this.#findFree(socket, host) : port };
		if (!this.#isFree(socket, held)) throw new Failure('EADDRINUSE');
		this.#held.set(held.port, [...(this.#held.get(held.port) ?? []), { socket, host }]);
		return held;
	}

	free(socket: Socket, port: number) {
		const left = (this.#held.get(port) ?? []).filter((holding) => holding.socket !== socket);
		if (left.length > 0) this.#held.set(port, left);
		else this.#held.delete(port);
	}

	get all(): Socket[] {
		return [...this.#held.values()].flat().map(({ socket }) => socket);
	}

	/** Those that a name leads to; the ones that have just this number come first. */
	at(name: Name): Socket[] {
		const { host, port } = destination(name);
		const plain = host.replace(/^::ffff:/, '');
		const leadsTo = ({ host: own, socket }: { readonly host: string; readonly socket: Socket }) =>
			own === plain || own === host
				? 2
				: isAny(own) && (own === '0.0.0.0' ? !plain.includes(':') : plain.includes(':') || !socket.isV6Only)
					? 1
					: 0;
		return (this.#held.get(port) ?? [])
			.map((holding) => ({ socket: holding.socket, rank: leadsTo(holding) }))
			.filter(({ rank }) => rank > 0)
			.sort((one, other) => other.rank - one.rank)
			.map(({ socket }) => socket);
	}

	#findFree(socket: Socket, host: string): number {
		for (let tried = FIRST_FREE; tried <= LAST; tried++) {
			const port = this.#next;
			this.#next = port === LAST ? FIRST_FREE : port + 1;
			if (this.#isFree(socket, { host, port })) return port;
		}
		throw new Failure('EADDRINUSE');
	}

	#isFree(socket: Socket, { host, port }: Name): boolean {
		return (this.#held.get(port) ?? []).every(
			(other) =>
				!overlap(socket, host, other.socket, other.host) ||
				(socket.admits(other.socket) && other.socket.admits(socket)),
		);
	}
}

function overlap(one: Holder, host: string, other: Holder, otherHost: string): boolean {
	const isDual = ({ family, isV6Only }: Holder, own: string) => family === 'inet6' && own === '::' && !isV6Only;
	if (one.family !== other.family && !isDual(one, host) && !isDual(other, otherHost)) return false;
	return host === otherHost || isAny(host) || isAny(otherHost);
}
