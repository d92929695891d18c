import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/demos/catalog.ts';
import { WORKLOADS } from '../../src/demos/contract.ts';
import { validateInput } from '../../src/demos/validate.ts';
import { demoTexts } from '../../src/i18n/demo.ts';
import { formatFor } from '../../src/i18n/format.ts';
import { problemTexts } from '../../src/i18n/problems.ts';
import { tieWords } from '../../src/i18n/tie-words.ts';
import { parameterWords } from '../../src/i18n/workloads.ts';

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
		expect(visible(ru.wholeDuration(2_000))).toBe('2·с');
		expect(visible(ru.wholeDuration(300_000))).toBe('5·мин');
	});

	it('come in the unit that suits them', () => {
		expect(visible(ru.duration(4.23))).toBe('4,2·мс');
		expect(visible(ru.duration(94))).toBe('94·мс');
		expect(visible(ru.duration(14_981))).toBe('15,0·с');
		expect(visible(ru.duration(160_000))).toBe('2·мин·40·с');
	});

	it('agree with their noun', () => {
		const threads = { one: 'поток', few: 'потока', many: 'потоков', other: 'потока' };
		expect([1, 2, 5, 21, 22, 25, 101, 111, 1_000].map((value) => visible(ru.count(value, threads)))).toEqual([
			'1·поток',
			'2·потока',
			'5·потоков',
			'21·поток',
			'22·потока',
			'25·потоков',
			'101·поток',
			'111·потоков',
			'1˙000·потоков',
		]);
	});
});

describe('the words of a comparison', () => {
	const { meaning } = demoTexts.ru;
	const numbers = [1, 2, 5, 21, 22, 25, 101, 111];

	it('agree with how many times, whole or not', () => {
		const said = [...numbers, 1_000, 1.5, 20.04].map((ratio) =>
			visible(meaning.authorFaster('threads', ratio, 'exact')),
		);
		const times = said.map((sentence) => /— (в·.*?) быстрее/.exec(sentence)?.[1] ?? sentence);
		expect(times).toEqual([
			'в·1·раз',
			'в·2·раза',
			'в·5·раз',
			'в·21·раз',
			'в·22·раза',
			'в·25·раз',
			'в·101·раз',
			'в·111·раз',
			'в·1˙000·раз',
			'в·1,5·раза',
			'в·20·раз',
		]);
	});

	it('agree with the cores and with those who waited', () => {
		const cores = numbers.map((count) => visible(meaning.cpuFaster('processes', 2, count, null)));
		expect(cores.map((sentence) => /на (.*)\./.exec(sentence)?.[1])).toEqual(
			numbers.map((count) => `${count}·${count % 10 === 1 && count !== 111 ? 'ядре' : 'ядрах'}`),
		);
		const waited = numbers.slice(1).map((count) => visible(meaning.waitedAtOnce('asyncio', count)));
		expect(waited.map((sentence) => /до (.*)\./.exec(sentence)?.[1])).toEqual(
			numbers.slice(1).map((count) => `${count}·${count % 10 === 1 && count !== 111 ? 'задачи' : 'задач'}`),
		);
	});
});

it.each(WORKLOADS)('the fields of %s write thousands as numbers are written: %s', (workload) => {
	const { parameters } = catalog[workload];
	const messages = parameters.flatMap(({ name, max }) =>
		validateInput(catalog[workload], { ...catalog[workload].sizes.article, [name]: max + 1 }).map((problem) =>
			problemTexts.ru[problem.kind]('', problem),
		),
	);
	const hints = parameters.map((parameter) => tieWords(parameterWords(workload, parameter, 'ru').hint, 'ru'));
	for (const text of [...messages, ...hints]) expect(text).not.toMatch(/\d{4}|\d[ \u00a0]\d{3}(?!\d)/);
});
