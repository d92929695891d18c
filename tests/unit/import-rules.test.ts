import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom, the first rule that fits a file. Changing this table is a commit of its own that says why.
 * `demos/contract`, `demos/limits` and the like import nothing but each other, so everyone may import them.
 */
const leaves = [
	'i18n/locales.ts',
	'demos/contract.ts',
	'demos/strategies.ts',
	'demos/trace.ts',
	'demos/spans/lane-spans.ts',
	'demos/spans/indexed-trace.ts',
	'demos/spans/span-keeper.ts',
	'demos/limits.ts',
	'demos/makespan.ts',
	'demos/lifeline.ts',
	'demos/terminal/size.ts',
	'demos/live-worker.ts',
	'demos/environment.ts',
	'demos/arrival/arrival-error.ts',
	'demos/arrival/ask.ts',
	'demos/arrival/silence.ts',
	'demos/arrival/site-script.ts',
	'demos/python/protocol.ts',
	'demos/python/operations.ts',
	'demos/python/host.ts',
	'demos/python/explorer/contract.ts',
	'demos/python/explorer/decision.ts',
];
const rules: readonly { readonly files: string; readonly may: readonly string[] }[] = [
	...leaves.map((files) => ({ files, may: [] })),
	{ files: 'demos/workloads/index.ts', may: ['demos/workloads/'] },
	{ files: 'demos/workloads/', may: ['demos/network/', 'own folder'] },
	{ files: 'demos/network/', may: ['demos/network/'] },
	{ files: 'demos/catalog.ts', may: ['demos/workloads/*/demo.ts'] },
	{ files: 'demos/validate.ts', may: [] },
	{
		files: 'demos/executors/',
		may: ['demos/executors/', 'demos/workloads/', 'demos/network/', 'demos/catalog.ts', 'demos/validate.ts'],
	},
	// Told of the world around it by the contracts alone.
	{ files: 'demos/python/scheduler/', may: ['own folder'] },
	// What was written is plain text before anybody compares or keeps it: in the kernel, in explorations, in reports.
	{ files: 'demos/terminal/', may: ['own folder'] },
	{ files: 'demos/python/', may: ['demos/python/', 'demos/network/', 'demos/terminal/plain-text.ts'] },
	// An article’s listing, run by the Python engine, makes the same report as its workload: it needs to know of both.
	// And it runs in the words of the page.
	{
		files: 'demos/listings/',
		may: [
			'demos/listings/',
			'demos/python/client.ts',
			'demos/terminal/plain-text.ts',
			'demos/workloads/',
			'demos/catalog.ts',
			'demos/validate.ts',
			'i18n/listings.ts',
		],
	},
];

const sources = globSync('src/demos/**/*.{ts,tsx}').map((path) => path.slice('src/'.length));
const imports = new Map(sources.map((path) => [path, importsOf(path)]));

function importsOf(path: string): string[] {
	const text = readFileSync(join('src', path), 'utf8');
	const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, specifier = '']) => specifier);
	return specifiers.map((specifier) => normalize(join(dirname(path), specifier.replace(/\?.*$/, ''))));
}

function isAllowed(from: string, to: string, may: readonly string[]): boolean {
	if (leaves.includes(to)) return true;
	return may.some((pattern) => {
		if (pattern === 'own folder') return dirname(from) === dirname(to);
		if (pattern.endsWith('/')) return to.startsWith(pattern);
		return new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '[^/]+')}$`).test(to);
	});
}

describe('the code of the demos', () => {
	test.each(sources)('%s imports only what it may', (path) => {
		const rule = rules.find(({ files }) => (files.endsWith('/') ? path.startsWith(files) : path === files));
		expect(rule, 'no rule is given for this file').toBeDefined();
		const forbidden = imports.get(path)?.filter((to) => !isAllowed(path, to, rule?.may ?? []));
		expect(forbidden).toEqual([]);
	});

	test('imports in no circle', () => {
		const circle = sources.map((path) => findCircle(path, [])).find((found) => found !== null);
		expect(circle ?? null).toBeNull();
	});

	test('only live-worker.ts makes workers', () => {
		const makers = sources.filter((path) =>
			/new (\w+\.)?(Shared)?Worker\(/.test(readFileSync(join('src', path), 'utf8')),
		);
		expect(makers).toEqual(['demos/live-worker.ts']);
	});
});

describe('pages and components', () => {
	const outside = globSync('src/{pages,layouts,components,content}/**/*.{astro,ts,tsx,mdx}');
	const open =
		/^demos\/(catalog|environment|contract|strategies|trace|spans\/indexed-trace|spans\/lane-spans|validate|limits)\.ts$|^demos\/executors\/|^demos\/python\/(client|client\/explore|client\/engine-mark|explorer\/contract|explorer\/run-end|explorer\/schedule|cpython-tests|defaults|protocol|support)\.ts$|^demos\/terminal\/(terminal|plain-text|size|style)\.ts$|^demos\/network\/methods\.ts$|^demos\/python\/tiers(\.json|\.ts)$|^demos\/listings\/(run|constants|sources|program-words)\.ts$|^demos\/workloads\/[^/]*\/[^/]*\.(py|json)$|^demos\/workloads\/race\/(interleavings|workload)\.ts$/;

	test.each(outside)('%s knows of the demos only what is theirs to know', (path) => {
		const text = readFileSync(path, 'utf8');
		const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(([, to = '']) => to);
		const intoDemos = specifiers
			.map((specifier) => normalize(join(dirname(path), specifier.replace(/\?.*$/, ''))).replace(/^src\//, ''))
			.filter((to) => to.startsWith('demos/'));
		expect(intoDemos.filter((to) => !open.test(to))).toEqual([]);
	});
});

describe('what demos and the laboratory share', () => {
	const outsideOf = (folder: string) =>
		globSync(`src/${folder}**/*.{astro,ts,tsx}`).map((path) => path.slice('src/'.length));
	test.each([
		['components/run/', ['components/demo/', 'components/lab/']],
		['components/timeline/', ['components/demo/', 'components/lab/', 'components/run/']],
		['components/comparison/', ['components/demo/', 'components/lab/']],
		['components/demo/', ['components/lab/']],
		['components/lab/', ['components/demo/', 'components/challenges/']],
		['site/', ['components/', 'demos/executors/', 'demos/python/']],
	])('%s knows nothing of those who use it, nor of its neighbour', (folder, strangers) => {
		const found = outsideOf(folder).flatMap((path) =>
			importsOf(path)
				.filter((to) => strangers.some((stranger) => to.startsWith(stranger)))
				.map((to) => `${path} → ${to}`),
		);
		expect(found).toEqual([]);
	});
});

function findCircle(path: string, way: readonly string[]): string[] | null {
	if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
	for (const next of imports.get(path) ?? []) {
		const circle = findCircle(next, [...way, path]);
		if (circle) return circle;
	}
	return null;
}
