/** What a promise came to, kept until the thread that waits for it takes it. */
import type { Watched } from '../host.ts';

export class Outcome implements Watched {
	isSettled = false;
	#value: unknown = null;
	#isRejected = false;

	fulfil(value: unknown) {
		this.isSettled = true;
		this.#value = value;
	}

	reject(reason: unknown) {
		this.fulfil(reason);
		this.#isRejected = true;
	}

	take(): unknown {
		if (this.#isRejected) throw this.#value;
		return this.#value;
	}
}
