import { expect, it } from 'vitest';
import { withoutAbsent } from '../../src/integrations/page-stylesheet.ts';

const known = new Set(['figure', 'other']);
const own = '.figure{color:red}.figure .part,.figure b{color:blue}@media print{.figure{display:none}}';
const rest = 'a{color:red}.b,.figure{color:red}.plain{color:red}.d .figure{color:red}@media print{.f{color:red}}';

it.each(['<p class="x figure">', '<p class=figure>', '<p id=a class="figure y">'])(
	'keeps the block of a component in %s',
	(html) => {
		expect(withoutAbsent(own, html, known)).toBe(own);
	},
);

it.each(['<p>', '<p class="figures">', '<p id="figure">', '<p data-class="figure">'])('leaves it out of %s', (html) => {
	expect(withoutAbsent(own + rest, html, known)).toBe(rest);
});

it('knows the figures of the articles, and nothing that scripts draw', () => {
	const css = '.lost-update{color:red}.lost-update b{color:red}.timeline{color:red}';
	expect(withoutAbsent(css, '<p>')).toBe('.timeline{color:red}');
});

it('leaves out what Markdown has made nothing of', () => {
	const css = '.prose blockquote{color:red}hr{color:red}p,blockquote{margin:0}';
	expect(withoutAbsent(css, '<p class=prose>')).toBe('p,blockquote{margin:0}');
	expect(withoutAbsent(css, '<p class=prose><hr><blockquote class="b">')).toBe(css);
});
