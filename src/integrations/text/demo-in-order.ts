import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { h } from 'hastscript';

/**
 * Puts what a demo says into the order in which it is read: by strategy the listing and the recorded run, which stand in
 * two places of the page and behind tabs; then the second engine, then the comparison.
 */
export function putInOrder(demo: Element): void {
	const strategies = selectAll('.demo-code > .python', demo).flatMap((listing) => {
		const strategy = String(listing.properties.dataFor);
		const run = select(`.runs > [data-for="${strategy}"] [data-kept]`, demo);
		return [tabTitle(demo, 'strategy', strategy), ...listing.children, ...(run ? withoutStrategy(run) : [])];
	});
	demo.children = [
		...contents(demo, '.demo-head'),
		...strategies,
		tabTitle(demo, 'engine', 'typescript'),
		...contents(demo, '.typescript'),
		...selectAll('.demo-comparison > h4, .cmp-table table, .cmp-meaning, .cmp-notes', demo),
	];
}

function contents(demo: Element, selector: string): ElementContent[] {
	return select(selector, demo)?.children ?? [];
}

function tabTitle(demo: Element, name: string, value: string): Element {
	const label = select(`label:has([name="${name}"][value="${value}"]) > span`, demo);
	return h('h4', label?.children ?? value);
}

/** A heading has named the strategy already. */
function withoutStrategy(run: Element): ElementContent[] {
	const title = select('.run-title', run);
	if (title) title.children = title.children.filter((child) => child.type === 'element' && child.tagName !== 'b');
	return run.children;
}
