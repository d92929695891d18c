/** Which processes have how many objects for a thing that goes with the last of them. */
export class Holders {
	readonly #counts = new Map<number, number>();
	#wasHeld = false;

	/** It was held once, and is no more. */
	get haveLeft(): boolean {
		return this.#wasHeld && this.#counts.size === 0;
	}

	add(holder: number) {
		this.#wasHeld = true;
		this.#counts.set(holder, (this.#counts.get(holder) ?? 0) + 1);
	}

	remove(holder: number) {
		const count = this.#counts.get(holder) ?? 0;
		if (count > 1) this.#counts.set(holder, count - 1);
		else this.#counts.delete(holder);
	}

	/** The process has ended. */
	leave(holder: number) {
		this.#counts.delete(holder);
	}
}
