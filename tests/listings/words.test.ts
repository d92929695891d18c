/** The words that programs have in other languages: all of them, nothing else, and around the same code. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Locale, WORKLOADS } from '../../src/demos/contract.ts';
import { type ProgramWords, withWords } from '../../src/demos/listings/program-words.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../src/i18n/locales.ts';
import { findPython, runPython } from './python.ts';

interface Program {
	readonly path: string;
	readonly original: string;
	readonly translated: string;
}

/** In each language but that which they are written in: the words of each workload’s listings, and of the laboratory’s programs. */
const all = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).flatMap((locale) => [
	...WORKLOADS.map((workload) => wordsOf(locale, `listings/${workload}.json`, `src/demos/workloads/${workload}`)),
	wordsOf(locale, 'programs.json', 'src/components/lab/program/text/programs'),
]);

describe.each(all)('$path', ({ path, words, programs }) => {
	it('says each phrase once, and each stands in a program', () => {
		expect(Object.keys(words)).toHaveLength(readFileSync(path, 'utf8').match(/^\t"/gm)?.length ?? 0);
		for (const phrase of Object.keys(words)) {
			const without = Object.fromEntries(Object.entries(words).filter(([other]) => other !== phrase));
			const isNeeded = programs.some(({ original }) => isRefused(original, without));
			expect(isNeeded, phrase).toBe(true);
		}
	});

	it('leaves no line out, and none of the original language', () => {
		for (const { original, translated } of programs) {
			expect(translated).not.toMatch(/\p{Script=Cyrillic}/u);
			expect(translated.split('\n')).toHaveLength(original.split('\n').length);
		}
	});
});

it('a program does the same in every language: what Python reads of it differs in texts alone', async ({ skip }) => {
	const python = findPython([]);
	if (!python) return skip('needs a Python');
	const programs = all.flatMap((file) => file.programs);
	const { stdout, stderr } = await runPython(python, ['-c', COMPARE], { stdin: JSON.stringify(programs) });
	expect(stderr).toBe('');
	expect(stdout).toBe(`${programs.length} compared\n`);
});

/** Prints the paths of those that differ. Of an f-string the expressions count and their order, and how each is formatted. */
const COMPARE = `
import ast, json, sys

class WithoutTexts(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.Constant("") if isinstance(node.value, str) else node

    def visit_JoinedStr(self, node):
        return ast.JoinedStr([self.visit(part) for part in node.values if isinstance(part, ast.FormattedValue)])

    def visit_FormattedValue(self, node):
        return ast.FormattedValue(self.visit(node.value), node.conversion, node.format_spec)

def code(source):
    return ast.dump(WithoutTexts().visit(ast.parse(source)))

programs = json.load(sys.stdin)
for program in programs:
    if code(program["original"]) != code(program["translated"]):
        print(program["path"], "differs")
print(len(programs), "compared")
`;

function wordsOf(locale: Locale, file: string, folder: string) {
	const path = `src/i18n/${locale}/${file}`;
	const words: ProgramWords = JSON.parse(readFileSync(path, 'utf8'));
	const programs = globSync(`${folder}/**/*.py`).map((program): Program => {
		const original = readFileSync(program, 'utf8');
		return { path: `${program} in ${locale}`, original, translated: withWords(original, words) };
	});
	return { path, words, programs };
}

function isRefused(source: string, words: ProgramWords): boolean {
	try {
		withWords(source, words);
		return false;
	} catch {
		return true;
	}
}
