import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDERS = ['articles', 'pages'];
const texts = FOLDERS.flatMap((folder) =>
	readdirSync(`src/content/${folder}/ru`)
		.filter((file) => file.endsWith('.mdx'))
		.map((file) => ({
			name: file,
			russian: readFileSync(`src/content/${folder}/ru/${file}`, 'utf8'),
			english: readFileSync(`src/content/${folder}/en/${file}`, 'utf8'),
		})),
);

/** Sources that each language has in its own words. */
const SAME_SOURCE: Readonly<Record<string, string>> = {
	'https://ru.wikipedia.org/wiki/Закон_Амдала': 'https://en.wikipedia.org/wiki/Amdahl%27s_law',
};

describe.each(texts)('$name says in every language', ({ russian, english }) => {
	it('the same under the same headings', () => {
		expect(matches(english, /^#+ .*(\{#[\w-]+\})$/gm)).toEqual(matches(russian, /^#+ .*(\{#[\w-]+\})$/gm));
	});

	it('the same figures', () => {
		const inRussian = russian.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.');
		const inEnglish = english.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
		expect(figures(inEnglish)).toEqual(figures(inRussian));
	});

	it('the same with demonstrations, drawings, corrections and notes', () => {
		const component = /<((?!State)[A-Z]\w*)[\s>]/g;
		expect(matches(english, component)).toEqual(matches(russian, component));
		const attributes = /<Demo (.*?)\/>|kind="(\w+)"/g;
		expect(matches(english, attributes)).toEqual(matches(russian, attributes));
	});

	it('by the same sources, and with the same links', () => {
		const link = /https?:\/\/[^\s'"`)]+/g;
		expect(matches(english, link)).toEqual(matches(russian, link).map((address) => SAME_SOURCE[address] ?? address));
		const own = /href\('([^']+)'/g;
		expect(matches(english, own)).toEqual(matches(russian, own));
	});

	it('the same changes since it came out in it, the newest first, each of a section that there is', () => {
		const [dates, places] = [/^ {2}- date: (.*)$/gm, /^ {4}at: (.*)$/gm];
		for (const text of [russian, english]) {
			expect(matches(text, dates)).toEqual(matches(text, dates).toSorted().toReversed());
			for (const place of matches(text, places)) expect(text).toContain(`{#${place}}\n`);
		}
		const changes = matches(english, dates).slice(0, -1);
		expect(changes).toEqual(matches(russian, dates).slice(0, changes.length));
		expect(matches(english, places)).toEqual(matches(russian, places).slice(0, changes.length));
	});

	it('nothing in the letters of another', () => {
		expect(english).not.toMatch(/\p{Script=Cyrillic}/u);
	});
});

function matches(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([whole, ...groups]) => groups.find((group) => group !== undefined) ?? whole);
}

function figures(text: string): string[] {
	const prose = text.replace(/^---\n.*?\n---\n/s, '').replace(/https?:\/\/[^\s'"`)]+/g, '');
	return matches(prose, /\d+(?:\.\d+)*/g).sort();
}
