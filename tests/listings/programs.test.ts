import { globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programSources } from '../../src/components/lab/program/text/program-sources.ts';
import { LAB_PROGRAMS } from '../../src/components/lab/program/text/programs.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { EXPECTED } from '../fixtures/lab-programs.ts';
import { findPython, runPython } from './python.ts';

const LONGEST_LINE = 76;
const LONGEST_PROGRAM = 50;
const python = findPython([]);

const programs = LOCALES.flatMap((locale) =>
	LAB_PROGRAMS.map((id) => ({ id, locale, source: programSources(locale).get(id) ?? '' })),
);
const runnable = programs.filter(({ id }) => {
	const { isStuck, needsNetwork, isAsked } = EXPECTED[id];
	return !isStuck && !needsNetwork && isAsked === undefined;
});

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'programs-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('the laboratory’s own programs', () => {
	it('are all in the picker', () => {
		const files = globSync('src/components/lab/program/text/programs/*.py').map((path) => basename(path));
		expect(files.sort()).toEqual([...LAB_PROGRAMS].sort());
	});

	it.each(programs)('$id in $locale fits beside its output and begins with a sentence', ({ source }) => {
		const lines = source.split('\n');
		expect(lines.filter((line) => line.length > LONGEST_LINE || /\s$|\t/.test(line))).toEqual([]);
		expect(lines.length - 1).toBeLessThanOrEqual(LONGEST_PROGRAM);
		expect(source).toMatch(/^"""[\p{Lu}a-z][^\n]*\."""\n\n(import|from) /u);
	});

	it.for(runnable)('$id in $locale does natively what it says', async ({ id, locale, source }, { skip }) => {
		if (!python) return skip('needs a Python');
		const { prints, answer } = EXPECTED[id];
		// A file, since processes import the script that started them.
		const file = join(folder, `${locale}_${id}`);
		await writeFile(file, source);
		const { stdout, stderr, exitCode } = await runPython(python, [file], { stdin: `${answer ?? ''}\n` });
		expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
		for (const print of prints[locale]) expect(stdout).toMatch(print);
	});
});
