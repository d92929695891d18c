import { globSync, readdirSync, readFileSync } from 'node:fs';
import type { Locale } from '../../../src/i18n/locales.ts';

/** Every file whose Russian a reader sees. */
export const russianFiles = [...proseOf('ru'), ...textsOf('ru')];

/** Every file whose English a reader sees. */
export const englishFiles = [...proseOf('en'), ...textsOf('en')];

function proseOf(locale: Locale): string[] {
	return ['articles', 'pages'].flatMap((folder) =>
		readdirSync(`src/content/${folder}/${locale}`).map((file) => `src/content/${folder}/${locale}/${file}`),
	);
}

/** The files of a language’s own folder, but those of its rules. */
function textsOf(locale: Locale): string[] {
	return globSync(`src/i18n/${locale}/**/*.{ts,json}`).filter((file) => !/\/(language|format)\.ts$/.test(file));
}

export function readText(file: string): string {
	return readFileSync(file, 'utf8');
}

/** An article's text with its tables, corrections and notes, spaces of every kind as plain ones. */
export function articleText(slug: string): string {
	return readText(`src/content/articles/ru/${slug}.mdx`).replace(/\s+/g, ' ');
}

/** What of a file is said in Russian: lines with Cyrillic letters, without code, addresses and comments. */
export function russianLines(file: string): string[] {
	return readText(file)
		.replace(/^---\n.*?\n---\n/s, '')
		.replace(/\/\*\*.*?\*\//gs, '')
		.replace(/^\s*\/\/.*$/gm, '')
		.split('\n')
		.filter((line) => /[а-яё]/i.test(line))
		.map((line) => line.replace(/`[^`$]*`/g, (code) => (/[а-яё]/i.test(code) ? code : '')).replace(/https?:\S+/g, ''));
}
