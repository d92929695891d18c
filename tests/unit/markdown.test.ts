import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../src/integrations/markdown/to-markdown.ts';

const ADDRESS = 'https://site.example/handbook/articles/one/';
const FRAGMENTS: Readonly<Record<string, string>> = {
	'/handbook/listings/heavy/workload.ts.fragment': '<b>const</b> count = <var>2</var>;',
	'/handbook/recorded/en/race/python/threads.fragment':
		'<table><caption>With a call</caption><tr><th>a</th></tr></table>',
};

/** What is made of the contents of `<main>`, without the address at its end. */
async function markdownOf(main: string): Promise<string> {
	const page = `<head><link rel="canonical" href="${ADDRESS}"></head><body><nav>Menu</nav><main>${main}</main></body>`;
	const markdown = await toMarkdown(page, async (address) => FRAGMENTS[address] ?? '');
	expect(markdown).toMatch(new RegExp(`<${ADDRESS}>\n$`));
	return (markdown ?? '').replace(/\n*<[^<>]*>\n$/, '');
}

test('a page without an address of its own has no Markdown', async () => {
	expect(await toMarkdown('<main><h1>Not found</h1></main>', async () => '')).toBeNull();
});

test('links lead to the whole address, and a heading is no link to itself', async () => {
	expect(
		await markdownOf('<h2 id="gil"><a href="#gil">GIL</a></h2><p>As <a href="/lab/">there</a>, <a href="#a">here</a>.'),
	).toBe(`## GIL\n\nAs [there](https://site.example/lab/), [here](${ADDRESS}#a).`);
});

test('a drawing is the words for those who do not see it, and one without words is left out', async () => {
	const drawing = '<svg role="img"><title>Threads</title><desc>One computes.</desc><text>GIL</text></svg>';
	expect(await markdownOf(`<figure>${drawing}<svg><text>ornament</text></svg></figure>`)).toBe(
		'*Threads. One computes.*',
	);
	expect(await markdownOf('<svg role="img" aria-label="Two lanes"></svg>')).toBe('*Two lanes*');
});

test('a note beside the text is a quotation, and the spaces by which words are tied are plain', async () => {
	expect(await markdownOf('<aside><p>1\u202f200 in\u00a0all, 1\u2060–\u20603</aside>')).toBe('> 1 200 in all, 1–3');
});

test('what stands apart by its place on the page is told apart', async () => {
	expect(
		await markdownOf('<ul><li><a href="/a/">One</a><span>first</span><li><b>Two</b> <span>second</span></ul>'),
	).toBe('- [One](https://site.example/a/) · first\n- **Two** second');
});

test('the names of a module are a list of its promises', async () => {
	const promise =
		'<div class="promise"><p>emulated<p><code>Value</code>, <code>Array</code><p>Kept by the kernel.</div>';
	expect(await markdownOf(`<section class="module"><h4>ctypes</h4>${promise}</section>`)).toBe(
		'#### ctypes\n\n- **emulated**: `Value`, `Array`. Kept by the kernel.',
	);
});

describe('a demo', () => {
	const listing = (name: string, code: string, fragment = '') =>
		`<figure class="listing"><figcaption><span class="name">${name}</span><button>Copy</button></figcaption><pre><code ${fragment}>${code}</code></pre></figure>`;
	const tab = (name: string, value: string, title: string) =>
		`<label><input name="${name}" value="${value}"><span>${title}</span></label>`;
	const demo = `<section class="demo" data-demo="heavy">
		<header class="demo-head"><h3>Demo</h3><p>Who is first?</p></header>
		<div class="demo-code">
			<fieldset class="tabs">${tab('strategy', 'threads', 'Threads')}${tab('engine', 'typescript', 'TypeScript')}</fieldset>
			<div class="python" data-for="threads">${listing('threads.py', '<b>import</b> time\n\nmain()')}</div>
			<div class="typescript">${listing('workload.ts', '', 'data-fragment="/handbook/listings/heavy/workload.ts.fragment"')}</div>
		</div>
		<form><p>Size</p></form>
		<div class="runs"><div data-for="threads"><div data-engine="python"><div data-kept="threads">
			<p class="run-title"><b>Threads</b> <span>1.5 s</span><span>Recorded</span></p>
			<div class="tl"><svg role="img" aria-label="timeline"></svg></div>
			<div data-fragment="/handbook/recorded/en/race/python/threads.fragment"></div>
		</div></div></div></div>
		<div class="demo-comparison"><h4>Comparison</h4><div class="cmp-charts" aria-hidden="true">bars</div>
			<ul class="cmp-meaning"><li>Threads were no faster.</ul>
			<details class="cmp-table"><summary>As a table</summary><table><tr><th>Strategy<th>Time<tr><td>Threads<td>1.5 s</table></details>
		</div>
	</section>`;

	test('is by strategy its listing and the recorded run, then the second engine, then the comparison', async () => {
		expect(await markdownOf(demo)).toBe(`### Demo

Who is first?

#### Threads

\`threads.py\`

\`\`\`py
import time

main()
\`\`\`

1.5 s · Recorded

**With a call**

| a |
| - |

#### TypeScript

\`workload.ts\`

\`\`\`ts
const count = 2;
\`\`\`

#### Comparison

- Threads were no faster.

| Strategy | Time  |
| -------- | ----- |
| Threads  | 1.5 s |`);
	});
});
