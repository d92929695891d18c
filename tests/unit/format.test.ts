import { describe, expect, it } from 'vitest';
import { formatFor } from '../../src/i18n/format.ts';

const visible = (text: string) => text.replace(/\u00a0/g, '·').replace(/\u202f/g, '˙');

describe('numbers and times', () => {
	const ru = formatFor('ru');
	const en = formatFor('en');

	it('have a decimal comma and a narrow space in Russian', () => {
		expect(visible(ru.number(25_000_000))).toBe('25˙000˙000');
		expect(visible(ru.seconds(2_156.15))).toBe('2,16·с');
		expect(visible(en.number(25_000_000))).toBe('25,000,000');
		expect(visible(en.seconds(2_156.15))).toBe('2.16·s');
	});

	it('of which only whole seconds are known invent no digits', () => {
		expect(visible(ru.wholeSeconds(46_000))).toBe('46·с');
		expect(visible(ru.wholeSeconds(2_000))).toBe('2·с');
	});

	it('come in the unit that suits them', () => {
		expect(visible(ru.duration(4.23))).toBe('4,2·мс');
		expect(visible(ru.duration(94))).toBe('94·мс');
		expect(visible(ru.duration(14_981))).toBe('15,0·с');
		expect(visible(ru.duration(160_000))).toBe('2·мин·40·с');
	});

	it('agree with their noun', () => {
		const threads = { one: 'поток', few: 'потока', many: 'потоков', other: 'потока' };
		expect([1, 2, 5, 21].map((value) => visible(ru.count(value, threads)))).toEqual([
			'1·поток',
			'2·потока',
			'5·потоков',
			'21·поток',
		]);
	});
});
