import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN_PROGRAMS } from '../../src/components/lab/program/programs.ts';

const paths = globSync('src/components/lab/program/programs/*.py').sort();
const LONGEST_LINE = 76;
const LONGEST_PROGRAM = 50;

describe('the laboratory’s own programs', () => {
	it('are all in the picker', () => {
		expect(paths.map((path) => basename(path))).toEqual([...OWN_PROGRAMS].sort());
	});

	it.each(paths)('%s fits beside its output and begins with a sentence', (path) => {
		const source = readFileSync(path, 'utf8');
		const lines = source.split('\n');
		expect(lines.filter((line) => line.length > LONGEST_LINE || /\s$|\t/.test(line))).toEqual([]);
		expect(lines.length - 1).toBeLessThanOrEqual(LONGEST_PROGRAM);
		expect(source).toMatch(/^"""[А-ЯЁa-zA-Z][^\n]*\."""\n\nimport |^"""[А-ЯЁa-zA-Z][^\n]*\."""\n\nfrom /);
	});
});
