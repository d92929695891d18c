/**
 * The words of the schedule explorer: what is to be decided while a program runs, and who decides. A program that runs
 * under a strategy always runs alike, so that the decisions alone tell the run from all others. Holds no logic.
 *
 * Threads are numbered in the order in which they were started; the main thread is 0.
 */

/** A moment at which more than one thing could happen next, or at which another thread has to go on. */
export interface Decision {
	/**
	 * `thread`: which thread goes on. `event`: which of several events that are due at the same moment comes first; they
	 * are numbered from 0, in the order in which they would come by themselves.
	 */
	readonly kind: 'thread' | 'event';
	/** The thread that runs and could go on; null where it waits, has ended, or has let the others go first. */
	readonly current: number | null;
	/** What else could go on: threads in the order in which they became ready, or events. Never empty. */
	readonly ready: readonly number[];
	/** Of where `current` and the ready ones stand in the program, 32 bits: what a recorded schedule expects to find. */
	readonly hash: number;
}

/** Decides: of all that a run can come to, one way is taken. Serves one run. */
export interface Strategy {
	choose(decision: Decision): Choice;
	/** The program has come to its end, where a recorded schedule may expect that it goes on. */
	end(): Divergence | null;
}

/**
 * `current` or one of the `ready`; a `Divergence` where a recorded schedule expects something else; `pause` where the run
 * has to stop before this decision. After the latter two the strategy is not asked again.
 */
export type Choice = number | Divergence | 'pause';

/** The run is another one than that which was recorded: it is stopped here, and never goes on by other rules. */
export interface Divergence {
	/** After so many turns of the schedule had gone as recorded. */
	readonly turn: number;
	/** `other-place`: threads stand elsewhere; `not-ready`: who should go on cannot; `too-long`, `too-short`: the run. */
	readonly reason: 'other-place' | 'not-ready' | 'too-long' | 'too-short';
}

/** A schedule is a list of turns. */
export type Turn =
	| {
			readonly kind: 'thread';
			readonly thread: number;
			/** At so many decisions it was the current one and was let go on; at the next the turn ends, or with the program. */
			readonly points: number;
			/**
			 * Of all decisions of the turn, in order, the one that began it included (`turn-hash.ts`). The first turn begins
			 * with none; so does one of a thread that is found to run though no decision made it.
			 */
			readonly hash: number;
	  }
	| { readonly kind: 'event'; readonly choice: number; readonly hash: number };

/** How one run is to decide. Data, since it crosses to the worker that runs the program. */
export type Plan =
	| SearchPlan
	/** As recorded, strictly; from there on by another plan. */
	| { readonly kind: 'after'; readonly turns: readonly Turn[]; readonly plan: SearchPlan };

/** What a search has tried. */
export type SearchPlan =
	/** Nobody is preempted; of the ready ones the first goes on. */
	| { readonly kind: 'baseline' }
	/** Each decision at random; how readily a thread is preempted is random as well, once for the run. */
	| { readonly kind: 'random'; readonly seed: number }
	/** Burckhardt et al. 2010: random priorities; at `depth` - 1 random ones of `points` decisions one is lowered. */
	| { readonly kind: 'pct'; readonly seed: number; readonly depth: number; readonly points: number }
	/**
	 * As recorded: what differs ends the run with a `Divergence`. When the turns are over, the run has to end (`end`), goes
	 * on without preemption (`baseline`), or stops before the next decision between threads that leaves a choice (`pause`).
	 */
	| {
			readonly kind: 'turns';
			readonly turns: readonly Turn[];
			readonly mode: 'strict';
			readonly afterwards: 'end' | 'baseline' | 'pause';
	  }
	/** As recorded, as far as it can be done; then without preemption. */
	| { readonly kind: 'turns'; readonly turns: readonly Turn[]; readonly mode: 'loose' };

/** What was decided in one run. */
export interface RunRecord {
	readonly turns: readonly Turn[];
	readonly decisions: readonly { readonly decision: Decision; readonly chosen: number }[];
	/** How many threads there were. */
	readonly threads: number;
	/** How often a thread that could have gone on had to let another go. */
	readonly preemptions: number;
}
