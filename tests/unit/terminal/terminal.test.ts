import { describe, expect, test } from 'vitest';
import { PlainText, plainText } from '../../../src/demos/terminal/plain-text.ts';
import { USUAL_SIZE } from '../../../src/demos/terminal/size.ts';
import { PLAIN } from '../../../src/demos/terminal/style.ts';
import { Terminal } from '../../../src/demos/terminal/terminal.ts';

/** What stands there after writing, with the styles by what they differ in from the plain one. */
function styled(text: string) {
	const terminal = new Terminal(USUAL_SIZE, null, () => {});
	terminal.write(text, null);
	return terminal.live().map(({ text: run, pen: { style } }) => {
		const differs = Object.entries(style).filter(([key, value]) => PLAIN[key as keyof typeof PLAIN] !== value);
		return [run, Object.fromEntries(differs)];
	});
}

describe('the plain text of an output', () => {
	test.each([
		['a line that is written over', '  0%\r 50%\r100%\n', '100%\n'],
		['a shorter text over a longer one', 'loading…\rdone', 'doneing…'],
		['the rest of a line erased', 'loading…\r\x1b[Kdone', 'done'],
		['a spinner of backspaces', '|\b/\b-\bx', 'x'],
		['two bars, the upper one written last', 'A 0\nB 0\n\x1b[2A\x1b[2KA 9\n', 'A 9\nB 0\n'],
		['colours', '\x1b[1;38;2;255;0;0mred\x1b[0m and \x1b[38:5:12mblue\x1b[m', 'red and blue'],
		['a title and a hyperlink', '\x1b]0;title\x07\x1b]8;;https://site.example/\x1b\\here\x1b]8;;\x1b\\', 'here'],
		['frames on a cleared screen', 'a\nb\nc\n\x1b[2J\x1b[H1\n2\n\x1b[2J\x1b[H3\n', '3\n'],
		['a bell and unknown sequences', '\x07a\x1b[?2004h\x1b[?25l\x1b[1;2yb\x1b#8c', 'abc'],
		['tabs and blanks, as they are', 'a\tb  \n\tc\t\n\n', 'a\tb  \n\tc\t\n\n'],
		['wide letters, half of one written over', '日本\r\x1b[Ca', ' a本'],
		['letters of several characters', 'e\u0301a\u0308\b\bo', 'oa\u0308'],
	])('%s', (_, written, expected) => {
		expect(plainText(written)).toBe(expected);
	});

	test('has what left the screen as it was then', () => {
		const lines = Array.from({ length: 100 }, (_, index) => `line ${index}\n`).join('');
		expect(plainText(`${lines}\x1b[99A\rtop\x1b[99B`)).toBe(lines.replace('line 77', 'tope 77'));
	});

	test('of a line without an end is that line', () => {
		const long = 'x'.repeat(5_000);
		expect(plainText(`${long}\r${'y'.repeat(10)}\n`)).toBe(`${'x'.repeat(4_000)}${'y'.repeat(10)}${'x'.repeat(990)}\n`);
	});

	test('tells who has written what is there', () => {
		const text = new PlainText<string>();
		text.add('out\n', 'stdout');
		text.add('\x1b[3', 'stdout');
		text.add('1merr', 'stderr');
		text.add('\rO', 'stdout');
		expect(text.chunks()).toEqual([
			{ writer: 'stdout', text: 'out\nO' },
			{ writer: 'stderr', text: 'rr' },
		]);
	});
});

describe('the style of what is written', () => {
	test('is that of the last sequence', () => {
		expect(styled('a\x1b[31;1mb\x1b[22mc\x1b[39md')).toEqual([
			['a', {}],
			['b', { ink: 1, isBold: true }],
			['c', { ink: 1 }],
			['d', {}],
		]);
	});

	test.each([
		['\x1b[38;5;208;4mx', { ink: 208, isUnderlined: true }],
		['\x1b[48;2;1;2;3;3mx', { paper: [1, 2, 3], isItalic: true }],
		['\x1b[38:2::1:2:3mx', { ink: [1, 2, 3] }],
		['\x1b[38:2:1:2:3mx', { ink: [1, 2, 3] }],
		['\x1b[97;104mx', { ink: 15, paper: 12 }],
		['\x1b[7;9;2mx', { isInverse: true, isStruck: true, isDim: true }],
		['\x1b[4:3mx', { isUnderlined: true }],
		['\x1b[4:0mx', {}],
		['\x1b[38;2;300;0;0;1mx', { isBold: true }],
		['\x1b[38mx', {}],
		['\x1b[31mx\x1bc\x1b[mx', {}],
	])('%j', (written, expected) => {
		expect(styled(written)).toEqual([['x', expected]]);
	});
});
