/** The words that programs have in other languages: all of them, nothing else, and around the same code. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ProgramWords, withWords } from '../../src/demos/listings/program-words.ts';
import { findPython, runPython } from './python.ts';

const LAB = 'src/components/lab/program/text/programs';
const FOLDERS = [...globSync('src/demos/workloads/*/'), LAB, `${LAB}/fixed`];

interface Program {
	readonly path: string;
	readonly original: string;
	readonly translated: string;
}

const all = FOLDERS.flatMap((folder) => globSync(`${folder}/words.*.json`)).map((path) => {
	const words = JSON.parse(readFileSync(path, 'utf8')) as ProgramWords;
	const programs = globSync(`${dirname(path)}/*.py`).map((program): Program => {
		const original = readFileSync(program, 'utf8');
		return { path: `${program} in ${languageOf(path)}`, original, translated: withWords(original, words) };
	});
	return { path, words, programs };
});

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

function languageOf(path: string): string {
	return basename(path).split('.')[1] ?? '';
}

function isRefused(source: string, words: ProgramWords): boolean {
	try {
		withWords(source, words);
		return false;
	} catch {
		return true;
	}
}
