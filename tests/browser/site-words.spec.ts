/** Checks in what language the built files speak, without a browser. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { WORKLOADS } from '../../src/demos/contract.ts';
import { CHALLENGE_PAGES, languageOf, PATHS } from '../fixtures/pages.ts';
import { saidIn } from '../fixtures/said-in.ts';
import { onlyEnglish } from '../fixtures/texts.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const files = ['**/*.html', '**/*.fragment', '**/*.webmanifest', 'listings/**/*.py'];
const built = globSync(files, { cwd: 'dist' }).filter((file) => file !== '404.html');
const inEnglish = built.filter((file) => /^(recorded\/|listings\/)?en\//.test(file));
const inRussian = built.filter((file) => languageOf(file) === 'ru' && file.endsWith('.html'));

test('what is built in English has no Cyrillic but the name of the other language', () => {
	expect(inEnglish.length).toBeGreaterThan(30);
	const foreign = inEnglish.flatMap((file) =>
		saidInFile(file)
			.filter((said) => CYRILLIC.test(said))
			.map((said) => `${file}: ${said}`),
	);
	expect(foreign).toEqual([]);
});

test('no page in Russian says what the interface says in English', () => {
	const english = new Set(onlyEnglish);
	expect(english.size).toBeGreaterThan(200);
	const challenges = CHALLENGE_PAGES.filter((page) => languageOf(page) === 'ru').length;
	const frames = WORKLOADS.length + 1;
	const count = PATHS.length + challenges + frames;
	expect(inRussian.length, 'the pages, and a frame for each demo and for a program').toBe(count);
	const foreign = inRussian.flatMap((file) =>
		saidInFile(file)
			.filter((said) => english.has(said))
			.map((said) => `${file}: ${said}`),
	);
	expect(foreign).toEqual([]);
});

function saidInFile(file: string): string[] {
	const text = readFileSync(join('dist', file), 'utf8');
	return /\.(html|fragment)$/.test(file) ? saidIn(text) : text.split('\n');
}
