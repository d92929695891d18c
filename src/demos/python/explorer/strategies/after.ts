/** Where a strategy would pause, another goes on. */
import type { Choice, Decision, Divergence, Strategy } from '../decision.ts';

export class After implements Strategy {
	#strategy: Strategy;
	readonly #next: Strategy;

	constructor(first: Strategy, next: Strategy) {
		this.#strategy = first;
		this.#next = next;
	}

	choose(decision: Decision): Choice {
		const choice = this.#strategy.choose(decision);
		if (choice !== 'pause') return choice;
		this.#strategy = this.#next;
		return this.#next.choose(decision);
	}

	end(): Divergence | null {
		return this.#strategy.end();
	}
}
