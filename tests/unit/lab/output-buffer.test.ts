import { describe, expect, it, vi } from 'vitest';
import { OutputBuffer } from '../../../src/components/lab/program/outcome/output-buffer.ts';

describe('the output of a program', () => {
	it('is shown in stretches of one stream of one process', () => {
		const output = new OutputBuffer();
		output.add('stdout', 1, 'a');
		output.add('stdout', 1, 'b\n');
		output.add('stderr', 1, 'c\n');
		output.add('stderr', 2, 'd\n');
		output.add('stdout', 1, '');
		const shown = output.shown().segments.map(({ stream, pid, text }) => [stream, pid, text]);
		expect(shown).toEqual([
			['stdout', 1, 'ab\n'],
			['stderr', 1, 'c\n'],
			['stderr', 2, 'd\n'],
		]);
	});

	it('grows by new segments, while those that stand keep their names', () => {
		const output = new OutputBuffer();
		output.add('stdout', 1, 'a\n');
		const before = output.shown().segments;
		output.add('stdout', 1, 'b\n');
		output.add('stderr', 1, 'c\n');
		expect(before).toMatchObject([{ text: 'a\n' }]);
		expect(output.shown().segments.map(({ id }) => id)).toEqual([before[0]?.id, (before[0]?.id ?? 0) + 1]);
	});

	it('is kept whole, together and by stream', () => {
		const output = new OutputBuffer();
		output.add('stdout', 1, 'name? ');
		output.add('stdin', 1, 'Ada\n');
		output.add('stderr', 1, 'oh\n');
		output.add('stdout', 2, 'Ada\n');
		expect(output.text()).toBe('name? Ada\noh\nAda\n');
		expect(output.text('stdout')).toBe('name? Ada\n');
		expect(output.text('stderr')).toBe('oh\n');
	});

	it('of ten megabytes is shown by its end, with the lines before counted', () => {
		const output = new OutputBuffer();
		const lines = 200_000;
		for (let line = 0; line < lines; line++) output.add('stdout', 1, `${String(line).padStart(50)}\n`);
		const { segments, hiddenLines } = output.shown();
		const text = segments.map((segment) => segment.text).join('');
		expect(text.length).toBeLessThanOrEqual(100_000);
		expect(text.endsWith(`${lines - 1}\n`)).toBe(true);
		expect(hiddenLines + text.split('\n').length - 1).toBe(lines);
		expect(text.startsWith(' '), 'cut between lines').toBe(true);
		expect(output.text().length).toBe(lines * 51);
	});

	it('in one piece or without an end of line is shown by its end too', () => {
		const output = new OutputBuffer();
		output.add('stdout', 1, '🐍'.repeat(1_000_000));
		output.add('stdout', 1, `${'x\n'.repeat(500_000)}`);
		const { segments, hiddenLines } = output.shown();
		expect(segments.reduce((length, { text }) => length + text.length, 0)).toBeLessThanOrEqual(100_000);
		expect(segments.every(({ text }) => text.length <= 4_000)).toBe(true);
		const shownLines =
			segments
				.map(({ text }) => text)
				.join('')
				.split('\n').length - 1;
		expect(hiddenLines + shownLines).toBe(500_000);
		expect(output.length).toBe(3_000_000);
	});

	it('never cuts a character in two', () => {
		const output = new OutputBuffer();
		output.add('stdout', 1, 'x');
		output.add('stdout', 1, '🐍'.repeat(10_000));
		output.add('stdout', 1, `x${'🐍'.repeat(100_000)}`);
		for (const { text } of output.shown().segments) expect(text.isWellFormed()).toBe(true);
	});

	it('of many processes in turn is shown by its last segments', () => {
		const output = new OutputBuffer();
		for (let turn = 0; turn < 5_000; turn++) output.add('stdout', turn % 7, 'x\n');
		expect(output.shown().segments.length).toBe(1_000);
		expect(output.shown().hiddenLines).toBe(4_000);
	});

	it('of two streams in turn moves what is shown once for a thousand lines, not with each', () => {
		const output = new OutputBuffer();
		const moved = vi.spyOn(Array.prototype, 'splice');
		for (let turn = 0; turn < 50_000; turn++) output.add(turn % 2 ? 'stdout' : 'stderr', 1, 'x\n');
		expect(moved.mock.calls.length).toBeLessThanOrEqual(50);
		moved.mockRestore();
		expect(output.shown().segments.length).toBe(1_000);
	});
});
