import { expect, test } from 'vitest';
import { asWrittenHere } from '../../src/site/search/aliases.ts';
import { bestFirst } from '../../src/site/search/relevance.ts';

const section = (title: string, word: string) => ({ title, url: `/#${title}`, excerpt: `… <mark>${word}</mark> …` });
const titles = (pages: ReturnType<typeof bestFirst>) => pages.map(({ sections }) => sections.map(({ title }) => title));

test('a few first letters are no find', () => {
	expect(bestFirst('asdfqwer', [{ title: 'Page', sections: [section('Loops', 'as')] }])).toEqual([]);
});

test('forms of a word and its beginning are finds', () => {
	const pages = [{ title: 'Page', sections: [section('One', 'Потоков')] }];
	for (const words of ['потоками', 'пот', 'поток']) expect(bestFirst(words, pages)).toHaveLength(1);
});

test('the section that is called so comes first, with its page', () => {
	const pages = [
		{ title: 'First', sections: [section('Top', 'гонка')] },
		{
			title: 'Second',
			sections: [section('Top', 'гонка'), section('Что показала гонка', 'гонка'), section('Гонка', 'гонка')],
		},
	];
	expect(titles(bestFirst('гонка', pages))).toEqual([['Гонка', 'Что показала гонка', 'Top'], ['Top']]);
});

test('names in Russian letters are those of the pages', () => {
	expect(asWrittenHere('что такое Гил', 'ru')).toBe('что такое GIL');
	expect(asWrittenHere('процессы', 'ru')).toBe('процессы');
});
