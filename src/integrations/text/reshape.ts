import type { Element, ElementContent } from 'hast';
import { matches, select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { putInOrder } from './demo-in-order.ts';

/** What an address of the site holds, parsed. */
export type LoadFragment = (address: string) => Promise<ElementContent[]>;

/** What is there to be pressed or to be seen, and what words beside it say. */
const LEFT_OUT = [
	'nav, button, script, style, noscript, label.whole, .needs-js, .tiers > fieldset, .tl, .tl-legend',
	'svg:not([role=img]), [aria-hidden=true], [role=status], [role=log]',
	'.lab-parts, .lab-broken, .program-timeline, .program-settings',
].join();

/** What is made of the elements that a selector finds, one after another: of what one has made, the next makes more. */
const STEPS: readonly (readonly [selector: string, change: (found: Element) => void])[] = [
	['section.demo:not(.lab)', putInOrder],
	['figure.listing', listing],
	[':is(h2, h3) > a[href^="#"]', (link) => become(link, h('span', link.children))],
	['svg', words],
	['aside', (aside) => become(aside, h('blockquote', aside.children))],
	['table', captionFirst],
	['p.meta', (meta) => become(meta, h('ul', parts(meta)))],
	['.module', promises],
	['textarea', (area) => become(area, code(textOf(area), 'py'))],
	['select', programs],
	[
		'summary:has(h3)',
		(summary) => become(summary, h('div', select('h3', summary), h('p', parts(summary)[0]?.children))),
	],
	['p, li, summary', apart],
];

/** Changes an element of a page, whose address is given, into one of which Markdown can be made that says the same. */
export async function reshape(main: Element, address: string, load: LoadFragment): Promise<void> {
	leaveOut(main);
	for (const place of selectAll('[data-fragment]', main)) {
		place.children = await load(String(place.properties.dataFragment));
	}
	leaveOut(main);
	for (const [selector, change] of STEPS) for (const found of selectAll(selector, main)) change(found);
	for (const link of selectAll('a[href]', main)) {
		link.properties.href = new URL(String(link.properties.href), address).href;
	}
}

function leaveOut(of: Element): void {
	const left = new Set(selectAll(LEFT_OUT, of));
	const clear = (element: Element) => {
		element.children = element.children.filter((child) => child.type !== 'element' || !left.has(child));
		for (const child of element.children) if (child.type === 'element') clear(child);
	};
	clear(of);
}

function become(element: Element, other: Element): void {
	Object.assign(element, other);
}

function parts(of: Element, selector = 'span'): Element[] {
	return selectAll(selector, of).map(({ children }) => h('li', children));
}

/** A file by its name, or a piece of another page by what it is, and its text, without the colours. */
function listing(figure: Element): void {
	const name = textOf(select('.name', figure) ?? figure);
	const source = textOf(select('pre', figure) ?? figure);
	const { dataLanguage } = figure.properties;
	const caption = h('p', dataLanguage ? name : h('code', name));
	become(figure, h('div', caption, code(source, String(dataLanguage ?? name.split('.').at(-1)))));
}

function code(source: string, language: string): Element {
	return h('pre', h('code', { className: `language-${language}` }, source));
}

/** What a drawing says to those who do not see it. */
function words(drawing: Element): void {
	const said = [
		drawing.properties.ariaLabel,
		...['title', 'desc'].map((name) => textOf(select(name, drawing) ?? h('g'))),
	];
	become(drawing, h('p', h('em', said.filter(Boolean).join('. '))));
}

/** Markdown has no captions. */
function captionFirst(table: Element): void {
	const caption = select('caption', table);
	if (!caption) return;
	const rest = table.children.filter((child) => child !== caption);
	become(table, h('div', h('p', h('strong', caption.children)), h('table', rest)));
}

/** The names of a module in a list, one item for each promise. */
function promises(module: Element): void {
	const items = selectAll('.promise', module).map((promise) => {
		const [tier, names, ...more] = selectAll('p', promise).map(({ children }) => children);
		return h('li', h('strong', tier), ': ', names, ...more.flatMap((said) => ['. ', ...said]));
	});
	become(module, h('div', select('h4', module), h('ul', items)));
}

/** What a program can be chosen from, by groups; first stands what is in the editor anyway. */
function programs(list: Element): void {
	const groups = selectAll('optgroup', list).map((group) =>
		h('div', h('p', String(group.properties.label)), h('ul', parts(group, 'option'))),
	);
	become(list, h('div', groups));
}

/** Elements that follow each other without a space are told apart by their places on the page, and here by a dot. */
function apart(block: Element): void {
	block.children = block.children.flatMap((child, place) => {
		const before = block.children[place - 1];
		return isWords(before) && isWords(child) ? [{ type: 'text' as const, value: ' · ' }, child] : [child];
	});
}

function isWords(content: ElementContent | undefined): boolean {
	return content?.type === 'element' && matches('a, b, small, span, strong', content);
}
