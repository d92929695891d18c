import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/demos/catalog.ts';
import { WORKLOADS } from '../../src/demos/contract.ts';
import { ARTICLE_STRATEGIES, STRATEGIES, strategiesOf } from '../../src/demos/strategies.ts';
import { forEachStrategy } from '../../src/integrations/strategy-selectors.ts';

describe('the table of strategies', () => {
	it('says which of them the articles have, as the workloads say of their pairs', () => {
		const ofArticles = STRATEGIES.filter((strategy) =>
			WORKLOADS.some((workload) => catalog[workload].origin[strategy] === 'article'),
		);
		expect(ARTICLE_STRATEGIES).toEqual(ofArticles);
	});

	it('gives every workload its own, in one order', () => {
		for (const workload of WORKLOADS) {
			const offered = strategiesOf(catalog[workload]);
			expect([...offered].sort()).toEqual(Object.keys(catalog[workload].origin).sort());
			expect(offered).toEqual(STRATEGIES.filter((strategy) => offered.includes(strategy)));
			expect(offered[0]).toBe('sequential');
		}
	});

	it('makes the selectors of the tabs, one for each', () => {
		const css = forEachStrategy(readFileSync('src/components/demo/demo.css', 'utf8'));
		expect(css).not.toContain('STRATEGY');
		for (const strategy of STRATEGIES) {
			expect(css).toContain(`.demo:has([value="${strategy}"]:checked) [data-for="${strategy}"]`);
		}
	});
});
