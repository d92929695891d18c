import { describe, expect, test } from 'vitest';
import { Prng } from '../../../src/demos/python/explorer/prng.ts';
import { PlainText } from '../../../src/demos/terminal/plain-text.ts';
import { Terminal } from '../../../src/demos/terminal/terminal.ts';
import { linesOf, SIZE, shownByXterm } from './reference.ts';

/** What programs write, well formed. Nothing of it does what ours does not do, or does otherwise on purpose. */
const MEANT = [
	...['a', 'bc', 'Привет', '日', 'e\u0301', '█▌', 'xyz '],
	...['\n', '\r', '\b', '\t', '\r\n', '\x07', '\x00'],
	...['\x1b[A', '\x1b[2A', '\x1b[B', '\x1b[3C', '\x1b[2D', '\x1b[E', '\x1b[2F', '\x1b[5G', '\x1b[0G', '\x1b[9d'],
	...['\x1b[H', '\x1b[3;7H', '\x1b[;4f', '\x1b[K', '\x1b[1K', '\x1b[2K', '\x1b[J', '\x1b[1J', '\x1b[2J'],
	...['\x1b[3X', '\x1b[2@', '\x1b[2P', '\x1b[L', '\x1b[2M', '\x1b7', '\x1b8', '\x1b[s', '\x1b[u', '\x1bM'],
	...['\x1b[31m', '\x1b[0m', '\x1b[38;5;200m', '\x1b[48;2;1;2;3m', '\x1b[1;4m'],
	...['\x1b]0;a title\x07', '\x1b]8;;https://site.example/\x1b\\', '\x1b[?25l', '\x1b[>c', '\x1b(B', '\x1bP$q\x1b\\'],
];
/** What nobody means: pieces of sequences. */
const BROKEN = [
	'\x1b',
	'\x1b[',
	'[',
	';',
	'1',
	'9'.repeat(20),
	'm',
	'H',
	'\x18',
	'\x9b',
	'\x9d',
	'\x9c',
	'\ud83d',
	'\udc0d',
];

const seeds = Array.from({ length: 400 }, (_, index) => index + 1);

function textOf(seed: number, pieces: readonly string[], length: number): string {
	const random = new Prng(seed);
	return Array.from({ length }, () => pieces[random.below(pieces.length)] ?? '').join('');
}

/** As a terminal of the tests' size has it in the end, which was written to in these pieces. */
function shown(pieces: readonly string[]): string {
	let text = '';
	const terminal = new Terminal(SIZE, null, (runs) => {
		text += runs.map((run) => run.text).join('');
	});
	for (const piece of pieces) terminal.write(piece, null);
	return (
		text +
		terminal
			.live()
			.map((run) => run.text)
			.join('')
	);
}

describe('a terminal', () => {
	test('shows what another shows, whatever programs write', async () => {
		for (const seed of seeds) {
			const text = textOf(seed, MEANT, 60);
			expect(linesOf(shown([text])), JSON.stringify(text)).toEqual(await shownByXterm(text));
		}
	});

	test('shows the same, wherever the text is cut', () => {
		for (const seed of seeds.slice(0, 60)) {
			const text = textOf(seed, [...MEANT, ...BROKEN, '🐍'], 30);
			const whole = shown([text]);
			for (let at = 0; at <= text.length; at++) expect(shown([text.slice(0, at), text.slice(at)])).toBe(whole);
			expect(shown(text.split(''))).toBe(whole);
		}
	});

	test('takes whatever comes', () => {
		for (const seed of seeds) {
			const random = new Prng(seed);
			const noise = String.fromCharCode(...Array.from({ length: 300 }, () => random.below(0x1_00_00)));
			const controls = String.fromCharCode(...Array.from({ length: 300 }, () => random.below(0xa0)));
			for (const text of [noise, controls, textOf(seed, BROKEN, 100)]) expect(() => shown([text])).not.toThrow();
		}
	});
});

describe('a plain text', () => {
	test('is no other when it grows by pieces', () => {
		for (const seed of seeds.slice(0, 100)) {
			const text = textOf(seed, MEANT, 40);
			const [whole, pieces] = [new PlainText(), new PlainText()];
			whole.add(text, null);
			for (const character of text.split('')) pieces.add(character, null);
			expect(pieces.toString()).toBe(whole.toString());
		}
	});
});
