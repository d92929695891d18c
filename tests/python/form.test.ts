import { describe, expect, it } from 'vitest';
import { OLDEST } from '../listings/python.ts';
import { programs } from './programs.ts';

const LONGEST_LINE = 120;

describe('every Python program', () => {
	it.each(programs)('$name says what it shows, with which APIs, and from which version on', (program) => {
		expect(program.behaviour).toMatch(/^[^ ].*\.$/);
		expect(program.covers.length).toBeGreaterThan(0);
		expect(program.covers.filter((api) => !/^[\w.]+$/.test(api))).toEqual([]);
		expect(program.python).toMatch(/^3\.\d+$/);
		expect(Number(program.python.split('.')[1])).toBeGreaterThanOrEqual(Number(OLDEST.split('.')[1]));
	});

	it.each(programs)('$name asserts, and ends with "ok" where it prints', ({ source, stdout }) => {
		expect(source).toMatch(/\bassert\b|raise AssertionError|^# (stdout|stderr|exit): /m);
		expect(stdout.source).toMatch(/ok\\n\)\$$/);
	});

	it.each(programs)('$name has lines of a readable length below its head', ({ source }) => {
		const lines = source.split('\n').filter((line) => !/^# (covers|stdout|stderr): /.test(line));
		expect(lines.filter((line) => line.length > LONGEST_LINE || /\s$|\t/.test(line))).toEqual([]);
	});
});

it('no two programs show the same', () => {
	const behaviours = programs.map(({ behaviour }) => behaviour);
	expect(behaviours.filter((behaviour, index) => behaviours.indexOf(behaviour) !== index)).toEqual([]);
});
