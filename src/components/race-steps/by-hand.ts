/** The race whose order of steps the reader chooses, and the answers collected on the way. Knows no DOM. */
import {
	advance,
	canGo,
	enumerateRace,
	nextStep,
	OPERATIONS,
	type Order,
	type Progress,
	play,
	STEPS,
	type TakenStep,
} from '../../demos/workloads/race/interleavings.ts';
import type { Operation } from '../../demos/workloads/race/workload.ts';

/** Of a whole race. */
export const STEP_COUNT = OPERATIONS.length * STEPS.length;

/** As the race is told everywhere: by order of the threads, then what a lost update leaves. */
export const ANSWERS = [12, 8, 4, 6] as const;

export interface ByHand {
	readonly lock: boolean;
	/** The steps of this race so far. */
	readonly order: Order;
	/** What earlier races ended with, under the lock and without. */
	readonly found: { readonly free: readonly number[]; readonly locked: readonly number[] };
}

export type Action =
	| { readonly kind: 'step'; readonly operation: Operation }
	| { readonly kind: 'undo' }
	| { readonly kind: 'restart' }
	| { readonly kind: 'lock'; readonly lock: boolean };

export const START: ByHand = { lock: false, order: [], found: { free: [], locked: [] } };

/** The same state where the action cannot be done. */
export function act(state: ByHand, action: Action): ByHand {
	switch (action.kind) {
		case 'step':
			return step(state, action.operation);
		case 'undo':
			return state.order.length === 0 ? state : { ...state, order: state.order.slice(0, -1) };
		case 'restart':
			return { ...state, order: [] };
		case 'lock':
			return { ...state, lock: action.lock, order: [] };
	}
}

export interface Rival {
	readonly operation: Operation;
	readonly thread: number;
	readonly next: ReturnType<typeof nextStep>;
	readonly canGo: boolean;
}

export interface ByHandView {
	readonly steps: readonly (TakenStep & Pick<Rival, 'thread'>)[];
	readonly rivals: readonly [Rival, Rival];
	/** The answer, once both have taken all of their steps. */
	readonly ended: number | null;
	readonly answers: readonly { readonly value: number; readonly isPossible: boolean; readonly isFound: boolean }[];
	readonly foundCount: number;
	readonly possibleCount: number;
}

/** From 1. */
export function threadOf(operation: Operation): number {
	return OPERATIONS.indexOf(operation) + 1;
}

/** The state as it is shown. */
export function viewOf({ lock, order, found }: ByHand): ByHandView {
	const progress = play(order);
	const rivalOf = (operation: Operation): Rival => ({
		operation,
		thread: threadOf(operation),
		next: nextStep(progress, operation),
		canGo: canGo(progress, operation, lock),
	});
	const { outcomes } = enumerateRace(lock);
	const collected = lock ? found.locked : found.free;
	return {
		steps: progress.taken.map((step) => ({ ...step, thread: threadOf(step.operation) })),
		rivals: [rivalOf('a + 2'), rivalOf('a * 3')],
		ended: isOver(progress) ? progress.a : null,
		answers: ANSWERS.map((value) => ({
			value,
			isPossible: value in outcomes,
			isFound: collected.includes(value),
		})),
		foundCount: collected.length,
		possibleCount: Object.keys(outcomes).length,
	};
}

function step(state: ByHand, operation: Operation): ByHand {
	const before = play(state.order);
	if (!canGo(before, operation, state.lock)) return state;
	const after = advance(before, operation);
	const order = [...state.order, operation];
	if (!isOver(after)) return { ...state, order };
	const kind = state.lock ? 'locked' : 'free';
	const found = state.found[kind].includes(after.a) ? state.found[kind] : [...state.found[kind], after.a];
	return { ...state, order, found: { ...state.found, [kind]: found } };
}

function isOver(progress: Progress): boolean {
	return OPERATIONS.every((operation) => nextStep(progress, operation) === null);
}
