import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../src/integrations/content-security-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;
const directive = (html: string, name: string) => new RegExp(`${name} ([^;"]*)`).exec(html)?.[1];

test('the policy stands before anything that it governs', () => {
	expect(withPolicy(page('<script>1</script>'))).toMatch(/<head><meta http-equiv="content-security-policy"/);
});

test('inline scripts and styles are allowed by their hashes alone', () => {
	const html = withPolicy(page('<script>go()</script><style>p{margin:0}</style>'));
	expect(directive(html, 'script-src')).toBe(`'self' 'wasm-unsafe-eval' ${hashOf('go()')}`);
	expect(directive(html, 'style-src')).toBe(`'self' ${hashOf('p{margin:0}')}`);
	expect(html).not.toMatch(/unsafe-inline|'unsafe-eval'/);
});

test('files and data blocks need no hash', () => {
	const html = withPolicy(page('<script src="/a.js"></script><script type="application/ld+json">{}</script>'));
	expect(directive(html, 'script-src')).toBe("'self' 'wasm-unsafe-eval'");
});

test.each(['<p style="color:red">', '<button onclick="go()">'])('a page with %s is refused', (tag) => {
	expect(() => withPolicy(page('', tag), 'lab/index.html')).toThrow(/lab\/index\.html has an inline/);
});

test('what looks like an attribute inside a script is none', () => {
	expect(() => withPolicy(page('<script>`<p style="color:red">`</script>'))).not.toThrow();
});
