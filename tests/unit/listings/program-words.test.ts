import { describe, expect, it } from 'vitest';
import { inLanguage, withWords } from '../../../src/demos/listings/program-words.ts';

describe('a program with other words', () => {
	it('has them in its docstring, its strings and its comments', () => {
		const source = '"""Счёт."""\n\nprint(f"Время: {elapsed:.2f} с")  # в секундах\n';
		const words = {
			'Счёт.': 'Counting.',
			'Время: {elapsed:.2f} с': 'Time: {elapsed:.2f} s',
			'в секундах': 'in seconds',
		};
		expect(withWords(source, words)).toBe('"""Counting."""\n\nprint(f"Time: {elapsed:.2f} s")  # in seconds\n');
	});

	it('has them in place of whole phrases alone', () => {
		const words = { зал: 'hall', 'зал полон': 'the hall is full' };
		expect(withWords('print("зал полон", "зал")', words)).toBe('print("the hall is full", "hall")');
	});

	it('keeps its code, also where that reads like a phrase', () => {
		expect(withWords('time = "time"  # time', { time: 'час' })).toBe('time = "час"  # час');
	});

	it('takes a quote in a comment, or a comment’s sign in a string, for what it is', () => {
		const source = 'a = "# не комментарий"  # не "строка"\n';
		const words = { '# не комментарий': '# no comment', 'не "строка"': "it isn't a string" };
		expect(withWords(source, words)).toBe('a = "# no comment"  # it isn\'t a string\n');
	});

	it('keeps what is the same in every language, and inserts a phrase as it stands', () => {
		expect(withWords('print("\\"a\\"", b"\\0", f"{value} — {times}")', {})).toBe(
			'print("\\"a\\"", b"\\0", f"{value} — {times}")',
		);
		expect(withWords('print("цена")', { цена: '$& $1' })).toBe('print("$& $1")');
	});

	it('is refused where a phrase has no counterpart, or the language no words', () => {
		expect(() => withWords('print("да")', { нет: 'no' })).toThrow('“да”');
		expect(() => inLanguage('en', 'print("да")', undefined)).toThrow('no words in en');
	});

	it('is the original in the language that it was written in', () => {
		expect(inLanguage('en', 'print("да")', { да: 'yes' })).toBe('print("yes")');
		expect(inLanguage('ru', 'print("да")', undefined)).toBe('print("да")');
	});
});
