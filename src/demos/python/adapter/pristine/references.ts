/**
 * The JavaScript objects that Python holds, by their number in the table of references. Which numbers are taken is
 * written in the memory; this is the other half, what they stand for.
 *
 * On an upgrade: `__hiwire_get` must throw for a number beyond the table, and `__hiwire_set` refuse it.
 */
export interface ReferenceTable {
	__hiwire_get(index: number): unknown;
	/** Negative where it failed. */
	__hiwire_set(index: number, value: unknown): number;
}

export class ReferencesPhotograph {
	readonly #table: ReferenceTable;
	readonly #objects: readonly unknown[];

	constructor(table: ReferenceTable) {
		this.#table = table;
		this.#objects = [...objectsOf(table)];
	}

	restore() {
		let index = 0;
		for (const value of this.#objects) this.#table.__hiwire_set(index++, value);
		// What the former life held is not to be kept from the garbage collector.
		while (isWithin(this.#table, index)) this.#table.__hiwire_set(index++, null);
	}
}

function* objectsOf(table: ReferenceTable) {
	for (let index = 0; isWithin(table, index); index++) yield table.__hiwire_get(index);
}

function isWithin(table: ReferenceTable, index: number): boolean {
	try {
		table.__hiwire_get(index);
		return true;
	} catch {
		return false;
	}
}
