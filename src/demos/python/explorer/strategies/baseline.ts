/** Nobody is preempted; who became ready first goes on first, and events come in their own order. */
import type { Decision, Strategy } from '../decision.ts';
import { defaultOf } from './alternatives.ts';

export class Baseline implements Strategy {
	choose(decision: Decision): number {
		return defaultOf(decision);
	}

	end(): null {
		return null;
	}
}
