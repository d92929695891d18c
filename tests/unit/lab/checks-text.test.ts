import { describe, expect, test } from 'vitest';
import { firstCheck, parseChecks } from '../../../src/components/lab/program/checks/checks-text.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';

describe('checks as they are written', () => {
	test('begin with a comment that names them, and may be hidden', () => {
		const text =
			'# check: adds\nx = add(2, 3)\nassert x == 5\n\n# hidden check: and large numbers\nassert add(9, 9) == 18\n';
		expect(parseChecks(text)).toEqual([
			{ kind: 'assertions', name: 'adds', source: 'x = add(2, 3)\nassert x == 5', isHidden: false },
			{ kind: 'assertions', name: 'and large numbers', source: 'assert add(9, 9) == 18', isHidden: true },
		]);
	});

	test('are named in Russian too, in whatever case and with whatever ends the lines', () => {
		expect(parseChecks('# Проверка: сумма\r\nassert True\r\n#скрытая проверка:\r\nassert x\r\n')).toMatchObject([
			{ name: 'сумма', isHidden: false },
			{ name: 'assert x', isHidden: true },
		]);
	});

	test('may be wanted under so many schedules, hidden or not, in either language', () => {
		const text =
			'# check under 200 schedules: all\nassert n == 4\n# скрытая проверка на 1 расписании: и это\nassert x\n# check under: no\nassert y';
		expect(parseChecks(text)).toEqual([
			{ kind: 'schedules', runs: 200, name: 'all', source: 'assert n == 4', isHidden: false },
			{ kind: 'schedules', runs: 1, name: 'и это', source: 'assert x\n# check under: no\nassert y', isHidden: true },
		]);
	});

	test('need no name: one without has that of its first line', () => {
		expect(parseChecks('# nothing yet\nassert output == "3"\nassert x')).toMatchObject([
			{ name: 'assert output == "3"', source: expect.stringMatching(/assert x$/) },
		]);
	});

	test.each(['', '\n', '# check: empty\n', '# check: only a comment\n# here'])('without code are none: %j', (text) => {
		expect(parseChecks(text)).toEqual([]);
	});

	test.each(LOCALES)('begin with one that says what a check looks like, in %s', (locale) => {
		expect(parseChecks(firstCheck('prints', locale))).toEqual([
			{ kind: 'assertions', name: 'prints', source: 'assert output', isHidden: false },
		]);
	});
});
