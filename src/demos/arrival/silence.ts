import { ArrivalError } from './arrival-error.ts';

/** The reader is told of a network that has been silent for so long; after the second time its answers are given up. */
const TELL_AFTER_MS = 5_000;
const GIVE_UP_AFTER_MS = 20_000;

/**
 * Watches that bytes come as long as any are waited for, of whichever file: on a slow network one file may well wait
 * for the others. `onChange` is told when the network falls silent, and when it is not so any more.
 */
export class Silence {
	readonly #onChange: (isSilent: boolean) => void;
	#waiting = 0;
	#isSilent = false;
	#telling: ReturnType<typeof setTimeout> | undefined;
	#givingUp: ReturnType<typeof setTimeout> | undefined;
	#trial = new AbortController();

	constructor(onChange: (isSilent: boolean) => void) {
		this.#onChange = onChange;
	}

	/** A file is waited for, until `end`. The signal ends what waits, where it has been silent for too long. */
	begin(): AbortSignal {
		this.#waiting++;
		this.heard();
		return this.#trial.signal;
	}

	end() {
		this.#waiting--;
		this.heard();
	}

	/** Something came. */
	heard() {
		this.#set(false);
		clearTimeout(this.#telling);
		clearTimeout(this.#givingUp);
		if (this.#waiting === 0) return;
		this.#telling = setTimeout(() => this.#set(true), TELL_AFTER_MS);
		this.#givingUp = setTimeout(() => this.#giveUp(), GIVE_UP_AFTER_MS);
	}

	#giveUp() {
		const trial = this.#trial;
		// Whoever tries again has its own time.
		this.#trial = new AbortController();
		trial.abort(new ArrivalError('stalled', `Nothing came over the network for ${GIVE_UP_AFTER_MS / 1_000} s.`));
	}

	#set(isSilent: boolean) {
		if (this.#isSilent === isSilent) return;
		this.#isSilent = isSilent;
		this.#onChange(isSilent);
	}
}
