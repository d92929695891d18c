import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { programGroups } from '../../../src/components/lab/program/text/program-groups.ts';
import { RACES, type RecordedStep, SHOWN_FUNCTIONS } from '../../../src/components/race-steps/record.ts';
import { recordedBytecode, recordedRace } from '../../../src/components/race-steps/recorded.ts';
import { linesOf } from '../../../src/components/race-steps/schedule-lines.ts';
import { listingsIn } from '../../../src/demos/listings/sources.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { raceTexts } from '../../../src/i18n/race.ts';

describe('what is recorded of the race', () => {
	it('has the answers that the page tells of: a call loses updates, a lock brings them back', () => {
		const answers = RACES.map(({ race, file }) => [race, recordedRace(file).outcomes.map(({ a }) => a)]);
		expect(Object.fromEntries(answers)).toEqual({
			'at-once': [12, 8],
			'call-inside': [12, 8, 4, 6],
			'call-under-lock': [12, 8],
		});
		for (const { file } of RACES) {
			const { schedules, outcomes } = recordedRace(file);
			expect(outcomes.reduce((sum, outcome) => sum + outcome.schedules, 0)).toBe(schedules);
		}
	});

	it('is of programs that every language can show, and the laboratory open', () => {
		for (const locale of LOCALES) {
			const listings = listingsIn(locale);
			const offered = programGroups(locale).flatMap(({ programs }) => programs.map(({ id }) => id));
			for (const { file } of RACES) {
				expect(listings.get(`race/${file}`)).toContain('print(a)');
				expect(offered).toContain(`race/${file}`);
			}
		}
	});

	it('has the functions that are shown, whose instructions all languages can explain', () => {
		const { functions } = recordedBytecode;
		expect(functions.map(({ file, name }) => ({ file, name }))).toEqual(SHOWN_FUNCTIONS);
		for (const locale of LOCALES) {
			const known = Object.keys(raceTexts[locale].bytecode.does);
			for (const { instructions } of functions) for (const { name } of instructions) expect(known).toContain(name);
		}
	});

	it('has no place to switch between the read and the write but the beginning of what is called there', () => {
		const checked = recordedBytecode.functions.map(({ file, name, instructions }) => [
			`${name} of ${file}`,
			instructions.filter(({ isChecked }) => isChecked).map((instruction) => instructions.indexOf(instruction)),
		]);
		expect(Object.fromEntries(checked)).toEqual({
			'add_two of at_once.py': [0],
			'add_two of call_inside.py': [0],
			'step of call_inside.py': [0],
		});
		const names = recordedBytecode.functions[1]?.instructions.map(({ name, argument }) => `${name} ${argument}`) ?? [];
		const order = ['LOAD_GLOBAL a', 'CALL 1', 'STORE_GLOBAL a'].map((instruction) => names.indexOf(instruction));
		expect(order).toEqual([...order].sort((one, other) => one - other));
		expect(order).not.toContain(-1);
	});
});

describe('a schedule, line by line', () => {
	const source = readFileSync('src/demos/workloads/race/call_inside.py', 'utf8');
	const lines = source.split('\n');
	const lineOf = (code: string) => lines.findIndex((line) => line.trim() === code) + 1;
	const step = (thread: number, code: string, name: string, value?: readonly [string, string]): RecordedStep => ({
		thread,
		line: lineOf(code),
		function: name,
		values: value ? [{ name: value[0], value: value[1] }] : [],
	});
	const [SUM, PRODUCT, BACK] = ['a = step(a) + 2', 'a = step(a) * 3', 'return number'] as const;

	it('leaves the main thread out, and says a value where the line ends: after what it called', () => {
		const steps = [
			step(0, 'one.start()', '<module>'),
			step(1, SUM, 'add_two', ['a', '4']),
			step(2, PRODUCT, 'triple', ['a', '6']),
			step(1, BACK, 'step', ['number', '2']),
			step(2, BACK, 'step', ['number', '2']),
		];
		expect(linesOf(steps, source).map(({ thread, code, values }) => [thread, code, values])).toEqual([
			[1, SUM, []],
			[2, PRODUCT, []],
			[1, BACK, ['number = 2', 'a = 4']],
			[2, BACK, ['number = 2', 'a = 6']],
		]);
	});

	it('knows a line that a thread comes back to, and that it is no part of the one before', () => {
		const steps = [
			step(1, SUM, 'add_two', ['a', '4']),
			step(1, BACK, 'step', ['number', '2']),
			step(1, SUM, 'add_two', ['a', '4']),
		];
		expect(linesOf(steps, source)).toEqual([
			{ thread: 1, code: SUM, isAgain: false, values: [] },
			{ thread: 1, code: BACK, isAgain: false, values: ['number = 2', 'a = 4'] },
			{ thread: 1, code: SUM, isAgain: true, values: ['a = 4'] },
		]);
	});

	it('of every recorded outcome ends with its answer', () => {
		for (const { file } of RACES) {
			const program = readFileSync(`src/demos/workloads/race/${file}`, 'utf8');
			for (const { a, steps } of recordedRace(file).outcomes) {
				const values = linesOf(steps, program).flatMap((line) => line.values);
				expect(values.filter((value) => value.startsWith('a = ')).at(-1)).toBe(`a = ${a}`);
			}
		}
	});
});
