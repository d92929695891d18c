/** Numbers of the machines of the simulated internet: each name has one, the same in every run, and leads back by it. */
import { hasMachine } from '../../../network/names.ts';

/** For measurements between networks (RFC 2544), so nobody's: 198.18.0.0 to 198.19.255.255. */
const FIRST_OCTET = 198;
const SECOND_OCTET = 18;
const SIZE = 2 ** 17;

export class NameServer {
	readonly #names = new Map<string, string>();
	readonly #numbers = new Map<string, string>();

	/** Null where there is no machine of that name. */
	numberOf(name: string): string | null {
		const key = name.toLowerCase().replace(/\.$/, '');
		if (!hasMachine(key)) return null;
		const known = this.#numbers.get(key);
		if (known) return known;
		let place = hashOf(key);
		while (this.#names.has(numberAt(place))) place = (place + 1) % SIZE;
		const number = numberAt(place);
		this.#names.set(number, key);
		this.#numbers.set(key, number);
		return number;
	}

	nameOf(number: string): string | null {
		return this.#names.get(number) ?? null;
	}
}

function numberAt(place: number): string {
	return [FIRST_OCTET, SECOND_OCTET + (place >> 16), (place >> 8) & 255, place & 255].join('.');
}

/** FNV-1a, to a place. */
function hashOf(name: string): number {
	let hash = 0x811c9dc5;
	for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return (hash ^ (hash >>> 15)) & (SIZE - 1);
}
