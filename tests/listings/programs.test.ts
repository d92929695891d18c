import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN_PROGRAMS } from '../../src/components/lab/program/text/programs.ts';
import { EXPECTED } from '../fixtures/lab-programs.ts';
import { findPython, runPython } from './python.ts';

const FOLDER = 'src/components/lab/program/text/programs';
const LONGEST_LINE = 76;
const LONGEST_PROGRAM = 50;
const python = findPython([]);
const runnable = OWN_PROGRAMS.filter((id) => !EXPECTED[id].isStuck && !EXPECTED[id].needsNetwork);

describe('the laboratory’s own programs', () => {
	it('are all in the picker', () => {
		expect(
			globSync(`${FOLDER}/*.py`)
				.map((path) => basename(path))
				.sort(),
		).toEqual([...OWN_PROGRAMS].sort());
	});

	it.each(OWN_PROGRAMS)('%s fits beside its output and begins with a sentence', (id) => {
		const source = readFileSync(`${FOLDER}/${id}`, 'utf8');
		const lines = source.split('\n');
		expect(lines.filter((line) => line.length > LONGEST_LINE || /\s$|\t/.test(line))).toEqual([]);
		expect(lines.length - 1).toBeLessThanOrEqual(LONGEST_PROGRAM);
		expect(source).toMatch(/^"""[А-ЯЁa-zA-Z][^\n]*\."""\n\n(import|from) /);
	});

	it.for(runnable)('%s does natively what it says', async (id, { skip }) => {
		if (!python) return skip('needs a Python');
		const { prints, answer } = EXPECTED[id];
		const { stdout, stderr, exitCode } = await runPython(python, [`${FOLDER}/${id}`], {
			stdin: `${answer ?? ''}\n`,
		});
		expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
		for (const print of prints) expect(stdout).toMatch(print);
	});
});
