/**
 * No text for a reader stands in the code: what only a run shows is in no built page, where a foreign word would be
 * found. What a developer reads may: errors that are thrown, and what goes to the console.
 */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const files = globSync('src/{components,site,embed,pages,layouts,service-worker}/**/*.{ts,tsx}').sort();
const SPOKEN = /^(?:alt|title|placeholder|label|aria-(?:label|description|roledescription|valuetext))$/;
/** The beginning of a sentence, or a word in a language that the code is not written in. */
const SENTENCE = /^\s*\p{Lu}\p{L}*,? \p{Ll}{2,}|\p{Script=Cyrillic}/u;
const WORD = /\p{L}{2}/u;
/** What is called alike in every language. */
const NAMES = ['Perfetto'];

/** The texts of a file that a reader would see. */
function textsIn(source: string, file = 'a.tsx'): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (isForDevelopers(node)) return;
		if (ts.isJsxText(node) && WORD.test(node.text) && !isName(node)) found.push(node.text.trim());
		if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
			if ((isSpoken(node) ? WORD : SENTENCE).test(node.text)) found.push(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
	return found;
}

function isForDevelopers(node: ts.Node): boolean {
	if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true;
	if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
	return ts.isCallExpression(node) && /^console\./.test(node.expression.getText());
}

/** The value of an attribute that is read aloud or shown, or of a property of that name. */
function isSpoken(node: ts.Node): boolean {
	const { parent } = node;
	if (ts.isJsxExpression(parent)) return isSpoken(parent);
	if (!ts.isJsxAttribute(parent) && !ts.isPropertyAssignment(parent)) return false;
	return parent.initializer === node && SPOKEN.test(parent.name.getText().replaceAll("'", ''));
}

function isName({ text, parent }: ts.JsxText): boolean {
	if (NAMES.includes(text.trim())) return true;
	return ts.isJsxElement(parent) && parent.openingElement.tagName.getText() === 'kbd';
}

describe('a text for a reader is found', () => {
	it.each([
		['<p>Run it</p>', 'Run it'],
		['<button aria-label="Close">×</button>', 'Close'],
		["element('button', { 'aria-label': 'Close' })", 'Close'],
		["status.textContent = 'Nothing was found'", 'Nothing was found'],
		[`status.textContent = \`Still loading \${name}\``, 'Still loading '],
		["const again = 'Повторить'", 'Повторить'],
	])('in %s', (source, text) => expect(textsIn(source)).toEqual([text]));

	it.each([
		"throw new TypeError('This is no form')",
		'<p class="hint run-input">{texts.hint} <kbd>Esc</kbd></p>',
		"console.error('It did not load')",
	])('and none in %s', (source) => expect(textsIn(source)).toEqual([]));
});

it.each(files)('none stands in %s', (file) => {
	expect(textsIn(readFileSync(file, 'utf8'), file)).toEqual([]);
});

it('no Russian stands outside the folders of languages and the programs', () => {
	const sources = globSync('src/**/*.{ts,tsx,astro,css,js}').filter((file) => !/^src\/i18n\/[^/]+\//.test(file));
	expect(sources.filter((file) => /\p{Script=Cyrillic}/u.test(readFileSync(file, 'utf8')))).toEqual([]);
});
