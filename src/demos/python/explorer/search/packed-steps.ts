/** Decisions in little memory: a search keeps those of all its runs. */
import type { RunRecord } from '../decision.ts';

export type Step = RunRecord['decisions'][number];

/** For each: kind, current thread, choice, hash, number of the ready, and these. */
export type PackedSteps = Int32Array;

const NOBODY = -1;

/** Those from number `from` on. */
export function packSteps(steps: readonly Step[], from: number): PackedSteps {
	const packed: number[] = [];
	for (let index = from; index < steps.length; index++) {
		const { decision, chosen } = steps[index] as Step;
		const { kind, current, ready, hash } = decision;
		packed.push(kind === 'thread' ? 0 : 1, current ?? NOBODY, chosen, hash, ready.length, ...ready);
	}
	return Int32Array.from(packed);
}

export function unpackSteps(packed: PackedSteps): Step[] {
	const steps: Step[] = [];
	for (let at = 0; at < packed.length; ) {
		const [kind, current, chosen = 0, hash = 0, count = 0] = packed.subarray(at, at + 5);
		const ready = Array.from(packed.subarray(at + 5, at + 5 + count));
		const decision = {
			kind: kind === 0 ? 'thread' : 'event',
			current: current === NOBODY ? null : current,
			ready,
			hash,
		};
		steps.push({ decision: decision as Step['decision'], chosen });
		at += 5 + count;
	}
	return steps;
}
