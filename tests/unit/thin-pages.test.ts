import { expect, it } from 'vitest';
import { thin } from '../../src/integrations/thin-pages.ts';

it('leaves out quotes, end tags and space between blocks', async () => {
	const page = '<ul>\n\t<li class="first">One</li>\n\t<li>Two <b>three</b> four</li>\n</ul>';
	expect(await thin(page)).toBe('<ul><li class=first>One<li>Two <b>three</b> four</ul>');
});

it('ends shapes that hold nothing by themselves', async () => {
	const drawing = '<svg viewBox="0 0 9 9"><rect width="9" height="9"></rect><path d="M0 0h9"></path></svg>';
	expect(await thin(drawing)).toBe('<svg viewBox="0 0 9 9"><rect width=9 height=9 /><path d="M0 0h9" /></svg>');
});

it.each([
	'<textarea>print(1)\n\nprint(2)\n</textarea>',
	'<textarea wrap="off">\n\n  indented\n</textarea>',
	'<pre>  for x in y:\n    z\n</pre>',
	"<script>f( 1 , '  ' )\n</script>",
	'<style>a { b: c }\n</style>',
])('leaves %j as it is', async (part) => {
	expect(await thin(`<div>${part}</div>`)).toBe(`<div>${part}</div>`);
});
