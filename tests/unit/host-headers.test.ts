import { expect, test } from 'vitest';
import { headersFor } from '../../src/integrations/host-headers.ts';

const PAGES = [
	'index.html',
	'404.html',
	'articles/about-parallelism/index.html',
	'embed/index.html',
	'embed/race/index.html',
	'lab/index.html',
	'en/index.html',
	'en/embed/race/index.html',
	'en/lab/index.html',
];

/** What a host sends with a path, as those that read the file do: every rule that fits, joined where they agree on a name. */
function sent(path: string, base = '/'): Record<string, string> {
	const found: Record<string, string> = {};
	for (const rule of headersFor(PAGES, base).trim().split('\n\n')) {
		const [pattern = '', ...headers] = rule.split('\n');
		const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
		for (const header of fits ? headers : []) {
			const [name = '', value = ''] = header.trim().split(/: (.*)/);
			found[name] = found[name] ? `${found[name]}, ${value}` : value;
		}
	}
	return found;
}

test.each(['/embed/', '/embed/race/', '/en/embed/race/'])('%s may stand in anybody’s frame', (path) => {
	expect(sent(path)).toMatchObject({
		'Content-Security-Policy': 'frame-ancestors *',
		'Cross-Origin-Resource-Policy': 'cross-origin',
		'Cross-Origin-Embedder-Policy': 'require-corp',
	});
	expect(sent(path)).not.toHaveProperty('X-Frame-Options');
});

test.each(['/', '/404.html', '/articles/about-parallelism/', '/lab/', '/en/', '/en/lab/'])(
	'%s may stand in no frame',
	(path) => {
		expect(sent(path)).toMatchObject({
			'Content-Security-Policy': "frame-ancestors 'none'",
			'X-Frame-Options': 'DENY',
			'Cross-Origin-Resource-Policy': 'same-origin',
		});
	},
);

test('the element for pages of others may be loaded by any', () => {
	expect(sent('/parallel-python.js')).toMatchObject({ 'Cross-Origin-Resource-Policy': 'cross-origin' });
});

test('under a sub-path the rules are for what lies there', () => {
	expect(sent('/handbook/en/lab/', '/handbook/')).toMatchObject({ 'X-Frame-Options': 'DENY' });
	expect(sent('/handbook/embed/race/', '/handbook/')['Content-Security-Policy']).toBe('frame-ancestors *');
});
