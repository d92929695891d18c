/** Makes turns of decisions, as they are made. */
import type { Decision, Turn } from './decision.ts';
import { addDecision, NO_DECISIONS, turnHash } from './turn-hash.ts';

type OpenTurn =
	| { readonly kind: 'thread'; readonly thread: number; readonly points: number; readonly running: number }
	| { readonly kind: 'event'; readonly choice: number; readonly running: number };

export class TurnLog {
	readonly #turns: Turn[] = [];
	#last: OpenTurn = { kind: 'thread', thread: 0, points: 0, running: NO_DECISIONS };

	note(decision: Decision, chosen: number) {
		const { kind, current } = decision;
		if (kind === 'event') {
			this.#begin({ kind, choice: chosen, running: addDecision(NO_DECISIONS, decision) });
			return;
		}
		if (current !== null && !isOf(this.#last, current)) {
			this.#begin({ kind, thread: current, points: 0, running: NO_DECISIONS });
		}
		if (chosen === current && this.#last.kind === 'thread') {
			const { points, running } = this.#last;
			this.#last = { ...this.#last, points: points + 1, running: addDecision(running, decision) };
		} else {
			this.#begin({ kind, thread: chosen, points: 0, running: addDecision(NO_DECISIONS, decision) });
		}
	}

	/** The turns so far. */
	turns(): Turn[] {
		return [...this.#turns, close(this.#last)];
	}

	/** The turns if one more decision were made. */
	turnsWith(decision: Decision, chosen: number): Turn[] {
		const copy = new TurnLog();
		copy.#turns.push(...this.#turns);
		copy.#last = this.#last;
		copy.note(decision, chosen);
		return copy.turns();
	}

	#begin(turn: OpenTurn) {
		this.#turns.push(close(this.#last));
		this.#last = turn;
	}
}

function isOf(turn: OpenTurn, thread: number): boolean {
	return turn.kind === 'thread' && turn.thread === thread;
}

function close({ running, ...turn }: OpenTurn): Turn {
	return { ...turn, hash: turnHash(running) };
}
