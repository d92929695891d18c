import type { Strategy } from '../../demos/contract.ts';
import { strategies } from '../../demos/strategies.ts';

/** Whether a strategy's listing and recorded run wait beside the pages: what no article has shall weigh on none of them. */
export const isBeside = (strategy: Strategy) => !strategies[strategy].isArticles;
