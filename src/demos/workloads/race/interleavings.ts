import { INITIAL, type Operation, type Outcomes, operations, type RaceAnswer } from './workload.ts';

interface Step {
	readonly operation: Operation;
	readonly does: 'read' | 'write' | 'both';
}

/** The race where memory cannot be shared: every order of the steps, each once. Under a lock there are two, else six. */
export function enumerateRace(lock: boolean): RaceAnswer {
	const stepsOf = (operation: Operation): Step[] =>
		lock
			? [{ operation, does: 'both' }]
			: [
					{ operation, does: 'read' },
					{ operation, does: 'write' },
				];
	const outcomes: Record<string, number> = {};
	const orders = interleavings(stepsOf('a + 2'), stepsOf('a * 3'));
	for (const order of orders) {
		const a = play(order);
		outcomes[a] = (outcomes[a] ?? 0) + 1;
	}
	return { source: 'interleavings', trials: orders.length, lock, outcomes: outcomes satisfies Outcomes, own: null };
}

function interleavings(one: readonly Step[], other: readonly Step[]): Step[][] {
	const [first, ...rest] = one;
	const [second, ...others] = other;
	if (!first || !second) return [[...one, ...other]];
	return [
		...interleavings(rest, other).map((order) => [first, ...order]),
		...interleavings(one, others).map((order) => [second, ...order]),
	];
}

function play(order: readonly Step[]): number {
	let a = INITIAL;
	const read: Record<Operation, number> = { 'a + 2': a, 'a * 3': a };
	for (const { operation, does } of order) {
		if (does !== 'write') read[operation] = a;
		if (does !== 'read') a = operations[operation](read[operation]);
	}
	return a;
}
