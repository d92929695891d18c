/**
 * Checks as their author writes them, and as a link carries them: Python in which a comment begins each.
 *
 *     # check: adds two numbers
 *     assert add(2, 3) == 5, 'add(2, 3) should be 5'
 *     # hidden check: and large ones
 *     assert add(10**20, 1) == 10**20 + 1
 *
 *     # check under 200 schedules: none is lost
 *     assert counter == 4
 *
 * What stands before the first of them is a check too, named by its first line.
 */
import type { Locale } from '../../../../demos/contract.ts';
import type { Check } from '../../../../demos/python/protocol.ts';
import { embedTexts } from '../../../../i18n/embed.ts';

/** The words of every language, whatever that of the page is; some of their spaces are tied. */
const words = Object.values(embedTexts).map(({ checkHeadings }) => checkHeadings);
const anyOf = (some: readonly string[]) => some.map((word) => word.replace(/\s+/g, '\\s+')).join('|');
const KIND = `(?<shown>${anyOf(words.map(({ shown }) => shown))})|${anyOf(words.map(({ hidden }) => hidden))}`;
const SCHEDULES = anyOf(words.map(({ underSchedules }) => underSchedules));
const HEADING = new RegExp(`^#\\s*(?:${KIND})(?:\\s+(?<under>${SCHEDULES}))?\\s*:\\s*(?<name>.*)$`, 'i');

interface Part {
	readonly name: string;
	readonly isHidden: boolean;
	/** Under so many schedules; null where under none but the run's own. */
	readonly runs: number | null;
	readonly lines: string[];
}

/** The checks of a text, in order; none where there is no code. */
export function parseChecks(text: string): readonly Check[] {
	const parts: Part[] = [{ name: '', isHidden: false, runs: null, lines: [] }];
	for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
		const heading = HEADING.exec(line)?.groups;
		if (heading) parts.push(partOf(heading));
		else parts.at(-1)?.lines.push(line);
	}
	return parts.flatMap(({ name, isHidden, runs, lines }): Check[] => {
		const first = lines.find(isCode)?.trim();
		if (first === undefined) return [];
		const text = { name: name || first, source: lines.join('\n').trim(), isHidden };
		return [runs === null ? { kind: 'assertions', ...text } : { kind: 'schedules', runs, ...text }];
	});
}

function partOf({ shown, under, name = '' }: Partial<Record<string, string>>): Part {
	const runs = under === undefined ? null : Math.max(1, Number(/\d+/.exec(under)?.[0]));
	return { name: name.trim(), isHidden: shown === undefined, runs, lines: [] };
}

/** A check to go on from, for who writes the first: that the program prints anything. */
export function firstCheck(name: string, locale: Locale): string {
	return `# ${embedTexts[locale].checkHeadings.shown}: ${name}\nassert output\n`;
}

function isCode(line: string): boolean {
	return /^\s*[^\s#]/.test(line);
}
