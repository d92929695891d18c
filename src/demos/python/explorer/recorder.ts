/** Has a strategy decide, and keeps what was decided. */
import type { Choice, Decision, Divergence, RunRecord, Strategy, Turn } from './decision.ts';
import { Patience } from './patience.ts';
import { TurnLog } from './turn-log.ts';

export class Recorder implements Strategy {
	readonly #strategy: Strategy;
	readonly #patience: Patience;
	readonly #log = new TurnLog();
	readonly #decisions: RunRecord['decisions'][number][] = [];
	#preemptions = 0;

	/** `patience`: the same for all runs of an exploration and for whoever follows one of its schedules. */
	constructor(strategy: Strategy, patience = new Patience()) {
		this.#strategy = strategy;
		this.#patience = patience;
	}

	choose(decision: Decision): Choice {
		const limited = this.#patience.limit(decision);
		if (limited === null) return decision.current as number;
		const chosen = this.#strategy.choose(limited);
		if (typeof chosen !== 'number') return chosen;
		this.#patience.note(decision, chosen);
		this.#log.note(limited, chosen);
		this.#decisions.push({ decision: limited, chosen });
		if (limited.current !== null && chosen !== limited.current) this.#preemptions++;
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
		return this.#log.turnsWith(this.#patience.limit(decision) ?? decision, chosen);
	}
}
