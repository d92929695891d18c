/** Has a strategy decide, and keeps what was decided. */
import type { Choice, Decision, Divergence, RunRecord, Strategy, Turn } from './decision.ts';
import { TurnLog } from './turn-log.ts';

export class Recorder implements Strategy {
	readonly #strategy: Strategy;
	readonly #log = new TurnLog();
	readonly #decisions: RunRecord['decisions'][number][] = [];
	#preemptions = 0;

	constructor(strategy: Strategy) {
		this.#strategy = strategy;
	}

	choose(decision: Decision): Choice {
		const chosen = this.#strategy.choose(decision);
		if (typeof chosen !== 'number') return chosen;
		this.#log.note(decision, chosen);
		this.#decisions.push({ decision, chosen });
		if (decision.current !== null && chosen !== decision.current) this.#preemptions++;
		return chosen;
	}

	end(): Divergence | null {
		return this.#strategy.end();
	}

	/** Of the run so far; `threads`: how many there were. */
	record(threads: number): RunRecord {
		return { turns: this.#log.turns(), decisions: this.#decisions, threads, preemptions: this.#preemptions };
	}

	/** The turns so far, and one more choice: where the run is paused, what it would go on with. */
	turnsWith(decision: Decision, chosen: number): Turn[] {
		return this.#log.turnsWith(decision, chosen);
	}
}
