/**
 * One language more is content only. The site is built with a third, whose every letter has an accent; whatever its
 * pages say without one stands in the code, where no language can reach it.
 */
import { execFile } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../../src/demos/python/tiers.ts';
import { languages } from '../../src/i18n/languages.ts';
import { PATHS } from '../fixtures/pages.ts';
import { saidIn } from '../fixtures/said-in.ts';
import { addLanguage, PSEUDO } from './add-language.ts';

/** Within the project, so that the copy finds what is installed. */
const COPY = 'test-results/third-language';
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** What is written alike in every language. */
const OF_NO_LANGUAGE = [
	// Files: the listings, as they are downloaded, and the schemas.
	/\b\w+\.py\b|\bworkload\.ts\b|\b[a-z-]+\.json\b/,
	// As Python names the threads, processes, interpreters and tasks of a recorded run, and shortened where they are long.
	/\bMain(?:Thread|Process)\b|\b(?:Task|Thread|Process)-\d+(?: \(\w+[)…])?/,
	/\bInterpreter\(\d+\)/,
	/\bThreadPo…tor-\d+_\d+|\bSpawnPoo…orker-\d+/,
	// The lock, in the diagrams; and formats.
	/\bGIL\b|\b(?:Markdown|EPUB|RSS)\b/,
	// Values of a program’s variables.
	/\b[a-z_]+ = \d+/,
	// `Intl` knows no such language, and writes the dates of another.
	/\b[A-Z][a-z]+ \d+, \d{4}\b/,
	// Modules of Python, without `<code>` in the summaries of the tiers.
	new RegExp(`(?<![\\w.])(?:${modules.map(({ name }) => RegExp.escape(name)).join('|')})(?![\\w.])(?=,|$)`),
];
const ALLOWED = new RegExp(OF_NO_LANGUAGE.map(({ source }) => source).join('|'), 'g');

/** What is said of a page without an accent, or in Cyrillic. */
function plainIn(page: string): string[] {
	const withoutCode = page.replace(/<(code|pre|kbd|textarea)\b[^>]*>[\s\S]*?<\/\1>/g, ' ');
	return saidIn(withoutCode).filter((said) => isPlain(said.replace(ALLOWED, '')));
}

/** The same of a page as a text. What is linked to by the name of another language is in that. */
function plainInMarkdown(page: string): string[] {
	const names = Object.values(languages).map(({ name }) => name);
	const links = new RegExp(`\\[(?:${names.join('|')})\\]\\(\\S*\\)|\\]\\(\\S*\\)|<https:\\S+>`, 'g');
	const withoutCode = page
		.replace(/^(`{3,})[\s\S]*?^\1|`[^`]*`/gm, '')
		.replace(links, '')
		.replaceAll('\\', '');
	return withoutCode.split('\n').filter((line) => isPlain(line.replace(ALLOWED, '')));
}

/** What structured data says of a page in words. */
function namesIn(data: unknown, key = ''): string[] {
	if (typeof data === 'string')
		return /^(?:name|headline|description|isBasedOn|teaches|abstract)$/.test(key) ? [data] : [];
	if (typeof data !== 'object' || data === null) return [];
	return Object.entries(data).flatMap(([name, value]) => namesIn(value, Array.isArray(data) ? key : name));
}

const isPlain = (text: string) => /[a-z]{2}|\p{Script=Cyrillic}/iu.test(text);

it('a text in the code is found, wherever it is written', () => {
	expect(plainIn('<p>Çóþý: threads.py</p><button>Run</button>')).toEqual(['Run']);
	expect(plainIn('<button aria-label="Закрыть">×</button><code>import os</code>')).toEqual(['Закрыть']);
	expect(plainIn('<meta name="description" content="A page"><meta name="robots" content="noindex">')).toEqual([
		'A page',
	]);
});

describe('a site with one language more', () => {
	const read = (file: string) => readFileSync(join(COPY, 'dist', file), 'utf8');
	const built = (...patterns: readonly string[]) => globSync(patterns, { cwd: join(COPY, 'dist') });

	beforeAll(async () => {
		rmSync(COPY, { recursive: true, force: true });
		for (const path of SOURCES) cpSync(path, join(COPY, path), { recursive: true });
		addLanguage(COPY);
		await promisify(execFile)('astro', ['build', '--silent'], { cwd: COPY });
	});

	it('has every page in it, and every recorded run', () => {
		const pages = built(`${PSEUDO}/**/*.html`);
		for (const path of PATHS) expect(pages).toContain(`${PSEUDO}/${path}index.html`);
		expect(built(`recorded/${PSEUDO}/**/*`)).toHaveLength(built('recorded/ru/**/*').length);
	});

	it('says nothing there in Russian or English', () => {
		const pages = built(`${PSEUDO}/**/*.html`, `recorded/${PSEUDO}/**/*.fragment`);
		const found = pages.flatMap((file) => plainIn(read(file)).map((said) => `${file}: ${said}`));
		expect(found).toEqual([]);
	});

	it('says nothing else in Markdown', () => {
		const texts = built(`${PSEUDO}/**/*.md`, `${PSEUDO}/llms.txt`);
		expect(texts.length).toBeGreaterThan(built(`${PSEUDO}/articles/*/index.html`).length);
		expect(texts.flatMap((file) => plainInMarkdown(read(file)).map((said) => `${file}: ${said}`))).toEqual([]);
	});

	it('is called in it what is installed, and what search engines and readers of feeds are told', () => {
		const { name, short_name, description } = JSON.parse(read(`${PSEUDO}/manifest.webmanifest`));
		const told = built(`${PSEUDO}/**/*.html`).flatMap((file) => {
			const scripts = read(file).matchAll(/<script type="?application\/ld\+json"?>(.*?)<\/script>/g);
			return Array.from(scripts).flatMap(([, data = '']) => namesIn(JSON.parse(data)));
		});
		const feeds = built(`${PSEUDO}/**/*.xml`).flatMap((file) =>
			Array.from(read(file).matchAll(/<(title|description)>(.*?)<\/\1>/g), ([, , text = '']) => text),
		);
		expect(told.length).toBeGreaterThan(1);
		for (const said of [name, short_name, description, ...told, ...feeds]) expect(said).not.toSatisfy(isPlain);
	});

	it('shows listings with its words in them', () => {
		const listings = built(`listings/${PSEUDO}/**/*.py`);
		expect(listings).toHaveLength(built('listings/en/**/*.py').length);
		for (const file of listings) {
			expect(read(file)).not.toMatch(/\p{Script=Cyrillic}/u);
			// The shortest have none.
			expect(/^"""(.*)"""/.exec(read(file))?.[1] ?? '').not.toSatisfy(isPlain);
		}
	});
});
