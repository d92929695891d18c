/** Follows recorded turns to the letter: where the run goes otherwise, it is stopped. */
import type { Choice, Decision, Divergence, Strategy, Turn } from '../decision.ts';
import { addDecision, NO_DECISIONS, turnHash } from '../turn-hash.ts';
import { alternativesOf, defaultOf } from './alternatives.ts';

export type Then = 'end' | 'baseline' | 'pause';

export class Recorded implements Strategy {
	readonly #turns: readonly Turn[];
	readonly #then: Then;
	/** The turn that the run is in; past the last where the turns are over. */
	#index = 0;
	/** Of this turn, so far. */
	#points = 0;
	#running = NO_DECISIONS;

	constructor(turns: readonly Turn[], then: Then) {
		this.#turns = turns;
		this.#then = then;
	}

	choose(decision: Decision): Choice {
		return decision.kind === 'event' ? this.#chooseEvent(decision) : this.#chooseThread(decision);
	}

	end(): Divergence | null {
		if (this.#turn === undefined) return null;
		if (this.#points < this.#turnPoints || this.#index < this.#turns.length - 1) return this.#diverge('too-short');
		return this.#isTurnAsRecorded() ? null : this.#diverge('other-place');
	}

	#chooseEvent(decision: Decision): Choice {
		const fault = this.#endTurn();
		if (fault !== null) return fault;
		const turn = this.#turn;
		if (turn === undefined) return this.#chooseAfterwards(decision);
		if (turn.kind !== 'event') return this.#diverge('other-place');
		if (!decision.ready.includes(turn.choice)) return this.#diverge('not-ready');
		this.#running = addDecision(NO_DECISIONS, decision);
		return this.#isTurnAsRecorded() ? turn.choice : this.#diverge('other-place');
	}

	#chooseThread(decision: Decision): Choice {
		const { current } = decision;
		// As in the log: a thread may be found to run though no decision made it.
		if (current !== null && this.#turn !== undefined && !this.#isTurnOf(current)) {
			const fault = this.#endTurn();
			if (fault !== null) return fault;
			if (this.#turn !== undefined && !this.#isTurnOf(current)) return this.#diverge('other-place');
		}
		if (this.#turn === undefined) return this.#chooseAfterwards(decision);
		if (current !== null && this.#points < this.#turnPoints) {
			this.#points++;
			this.#running = addDecision(this.#running, decision);
			return current;
		}
		const fault = this.#endTurn();
		if (fault !== null) return fault;
		const turn = this.#turn as Turn | undefined;
		if (turn === undefined) return this.#chooseAfterwards(decision);
		if (turn.kind !== 'thread') return this.#diverge('other-place');
		if (!decision.ready.includes(turn.thread)) return this.#diverge('not-ready');
		this.#running = addDecision(NO_DECISIONS, decision);
		return turn.thread;
	}

	#chooseAfterwards(decision: Decision): Choice {
		if (this.#then === 'end') return this.#diverge('too-long');
		if (this.#then === 'baseline') return defaultOf(decision);
		return decision.kind === 'thread' && alternativesOf(decision).length > 1 ? 'pause' : defaultOf(decision);
	}

	get #turn(): Turn | undefined {
		return this.#turns[this.#index];
	}

	get #turnPoints(): number {
		return this.#turn?.kind === 'thread' ? this.#turn.points : 0;
	}

	#isTurnOf(thread: number): boolean {
		return this.#turn?.kind === 'thread' && this.#turn.thread === thread;
	}

	#isTurnAsRecorded(): boolean {
		return this.#turn?.hash === turnHash(this.#running);
	}

	#endTurn(): Divergence | null {
		if (this.#turn === undefined) return null;
		if (this.#points < this.#turnPoints) return this.#diverge('not-ready');
		if (!this.#isTurnAsRecorded()) return this.#diverge('other-place');
		this.#index++;
		this.#points = 0;
		this.#running = NO_DECISIONS;
		return null;
	}

	#diverge(reason: Divergence['reason']): Divergence {
		return { turn: this.#index, reason };
	}
}
