/**
 * Checks as their author writes them, and as a link carries them: Python in which a comment begins each.
 *
 *     # check: adds two numbers
 *     assert add(2, 3) == 5, 'add(2, 3) should be 5'
 *     # hidden check: and large ones
 *     assert add(10**20, 1) == 10**20 + 1
 *
 * What stands before the first of them is a check too, named by its first line.
 */
import type { Locale } from '../../../../demos/contract.ts';
import type { Check } from '../../../../demos/python/protocol.ts';
import { embedTexts } from '../../../../i18n/embed.ts';

/** The words of every language, whatever that of the page is; some of their spaces are tied. */
const words = Object.values(embedTexts).map(({ checkHeadings }) => checkHeadings);
const anyOf = (some: readonly string[]) => some.map((word) => word.replace(/\s+/g, '\\s+')).join('|');
const HEADING = new RegExp(
	`^#\\s*(${anyOf(words.flatMap(({ shown, hidden }) => [shown, hidden]))})\\s*:\\s*(.*)$`,
	'i',
);
const HIDDEN = new RegExp(`^(${anyOf(words.map(({ hidden }) => hidden))})$`, 'i');

/** The checks of a text, in order; none where there is no code. */
export function parseChecks(text: string): readonly Check[] {
	const parts: { name: string; isHidden: boolean; lines: string[] }[] = [{ name: '', isHidden: false, lines: [] }];
	for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
		const [, kind, name = ''] = HEADING.exec(line) ?? [];
		if (kind) parts.push({ name: name.trim(), isHidden: HIDDEN.test(kind), lines: [] });
		else parts.at(-1)?.lines.push(line);
	}
	return parts.flatMap(({ name, isHidden, lines }): Check[] => {
		const first = lines.find(isCode)?.trim();
		if (first === undefined) return [];
		return [{ kind: 'assertions', name: name || first, source: lines.join('\n').trim(), isHidden }];
	});
}

/** A check to go on from, for who writes the first: that the program prints anything. */
export function firstCheck(name: string, locale: Locale): string {
	return `# ${embedTexts[locale].checkHeadings.shown}: ${name}\nassert output\n`;
}

function isCode(line: string): boolean {
	return /^\s*[^\s#]/.test(line);
}
