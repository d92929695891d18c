import type { Errno } from '../failure.ts';
import { anyOf, type Family, type Name } from './names.ts';
import type { Holder } from './ports.ts';

/** What sockets of connections and of datagrams have in common: a name, options, an error that is told once. */
export abstract class NamedSocket implements Holder {
	readonly family: Family;
	/** Called whenever something can be done that could not before. */
	onChange: () => void = () => {};
	name: Name;
	isBound = false;
	isV6Only = false;
	canReuseAddress = false;
	canReusePort = false;
	#error: Errno | null = null;

	constructor(family: Family) {
		this.family = family;
		this.name = anyOf(family);
	}

	abstract admits(other: Holder): boolean;

	/** What it was to do cannot be done. */
	fail(errno: Errno) {
		this.#error = errno;
		this.onChange();
	}

	get hasFailed(): boolean {
		return this.#error !== null;
	}

	takeError(): Errno | null {
		const error = this.#error;
		this.#error = null;
		return error;
	}
}
