/** The orders of the steps of the race, as a page tells them. */
import { type Order, play, type Step } from '../../demos/workloads/race/interleavings.ts';
import { ANSWERS, threadOf } from './by-hand.ts';

export interface AnswerOrders {
	readonly answer: number;
	readonly orders: readonly Order[];
}

/** The orders by what they end with, in the order in which the answers are told. */
export function groupedByAnswer(orders: readonly Order[]): AnswerOrders[] {
	return ANSWERS.map((answer) => ({ answer, orders: orders.filter((order) => play(order).a === answer) }));
}

export interface ThreadTurn {
	readonly thread: number;
	readonly steps: readonly Step[];
}

/** The steps that a thread takes one after another are one turn of it. */
export function inTurns(order: Order): ThreadTurn[] {
	const turns: { thread: number; steps: Step[] }[] = [];
	for (const { operation, step } of play(order).taken) {
		const thread = threadOf(operation);
		const last = turns.at(-1);
		if (last?.thread === thread) last.steps.push(step);
		else turns.push({ thread, steps: [step] });
	}
	return turns;
}
