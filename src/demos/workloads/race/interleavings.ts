import { INITIAL, type Operation, operations, type RaceAnswer } from './workload.ts';

/** What either operation does, one after another; between any two of them the other may come in. */
export const STEPS = ['read', 'compute', 'write'] as const;
export type Step = (typeof STEPS)[number];

/** The operations, in the order of their threads. */
export const OPERATIONS = Object.keys(operations) as readonly Operation[];

/** Whose turn it is at each step: either operation stands there once for each of its steps. */
export type Order = readonly Operation[];

export interface TakenStep {
	readonly operation: Operation;
	readonly step: Step;
	/** What was read, computed or written. */
	readonly value: number;
}

/** How far the two have come. */
export interface Progress {
	readonly a: number;
	readonly taken: readonly TakenStep[];
}

export const BEGINNING: Progress = { a: INITIAL, taken: [] };

/** The step that an operation takes next; null where it has taken all. */
export function nextStep({ taken }: Progress, operation: Operation): Step | null {
	return STEPS[taken.filter((each) => each.operation === operation).length] ?? null;
}

/** Whether it can take its next step: under a lock not while the other one holds it, from its first step to its last. */
export function canGo(progress: Progress, operation: Operation, lock: boolean): boolean {
	return nextStep(progress, operation) !== null && !(lock && isUnderWay(progress, operation));
}

export function advance(progress: Progress, operation: Operation): Progress {
	const step = nextStep(progress, operation);
	if (step === null) return progress;
	const own = progress.taken.findLast((each) => each.operation === operation)?.value ?? INITIAL;
	const value = { read: () => progress.a, compute: () => operations[operation](own), write: () => own }[step]();
	return {
		a: step === 'write' ? value : progress.a,
		taken: [...progress.taken, { operation, step, value }],
	};
}

export function play(order: Order): Progress {
	return order.reduce(advance, BEGINNING);
}

/** Every order of the steps, each once. */
export function allOrders(lock: boolean, progress: Progress = BEGINNING): Order[] {
	const next = OPERATIONS.filter((operation) => canGo(progress, operation, lock));
	if (next.length === 0) return [progress.taken.map(({ operation }) => operation)];
	return next.flatMap((operation) => allOrders(lock, advance(progress, operation)));
}

/** The race where memory cannot be shared: every order of the steps, each once. */
export function enumerateRace(lock: boolean): RaceAnswer {
	const outcomes: Record<string, number> = {};
	const orders = allOrders(lock);
	for (const order of orders) {
		const { a } = play(order);
		outcomes[a] = (outcomes[a] ?? 0) + 1;
	}
	return { source: 'interleavings', trials: orders.length, lock, outcomes, own: null };
}

/** Whether one other than this operation has begun and not ended. */
function isUnderWay(progress: Progress, operation: Operation): boolean {
	return OPERATIONS.some((other) => {
		const step = nextStep(progress, other);
		return other !== operation && step !== null && step !== STEPS[0];
	});
}
