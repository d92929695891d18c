import { globSync, readdirSync, readFileSync } from 'node:fs';

const ARTICLES = 'src/content/articles/ru';

/** Every file whose Russian a reader sees. */
export const russianFiles = [
	...readdirSync(ARTICLES).map((file) => `${ARTICLES}/${file}`),
	'src/content/pages/ru/how-it-works.mdx',
	'src/demos/python/tiers.json',
	...readdirSync('src/i18n/ru').map((file) => `src/i18n/ru/${file}`),
	...readdirSync('src/demos/workloads', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `src/demos/workloads/${name}/demo.ts`),
];

/** Every file whose English a reader sees. */
export const englishFiles = [
	...['articles', 'pages'].flatMap((folder) =>
		readdirSync(`src/content/${folder}/en`).map((file) => `src/content/${folder}/en/${file}`),
	),
	'src/demos/python/tiers.json',
	...readdirSync('src/i18n/en').map((file) => `src/i18n/en/${file}`),
	...globSync(['src/demos/workloads/*/words.en.json', 'src/components/lab/program/text/programs/**/words.en.json']),
];

export function readText(file: string): string {
	return readFileSync(file, 'utf8');
}

/** An article's text with its tables, corrections and notes, spaces of every kind as plain ones. */
export function articleText(slug: string): string {
	return readText(`${ARTICLES}/${slug}.mdx`).replace(/\s+/g, ' ');
}

/** What of a file is said in Russian: lines with Cyrillic letters, without code, addresses and comments. */
export function russianLines(file: string): string[] {
	return readText(file)
		.replace(/^---\n.*?\n---\n/s, '')
		.replace(/\/\*\*.*?\*\//gs, '')
		.replace(/^\s*\/\/.*$/gm, '')
		.split('\n')
		.filter((line) => /[а-яё]/i.test(line))
		.map((line) =>
			line
				.replace(/(?<=['"\s(])\ben: ['"`].*$/, '')
				.replace(/`[^`$]*`/g, (code) => (/[а-яё]/i.test(code) ? code : ''))
				.replace(/https?:\S+/g, ''),
		);
}
