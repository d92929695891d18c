import type { Plan, Strategy } from '../decision.ts';
import { After } from './after.ts';
import { Approximate } from './approximate.ts';
import { Baseline } from './baseline.ts';
import { Pct } from './pct.ts';
import { RandomWalk } from './random.ts';
import { Recorded } from './recorded.ts';

/** For one run. */
export function strategyOf(plan: Plan): Strategy {
	switch (plan.kind) {
		case 'baseline':
			return new Baseline();
		case 'random':
			return new RandomWalk(plan.seed);
		case 'pct':
			return new Pct(plan);
		case 'turns':
			return plan.mode === 'strict' ? new Recorded(plan.turns, plan.afterwards) : new Approximate(plan.turns);
		case 'after':
			return new After(new Recorded(plan.turns, 'pause'), strategyOf(plan.plan));
	}
}
