import xterm from '@xterm/headless';

/** Wide enough for whatever tests write in one line. */
export const SIZE = { columns: 300, rows: 24 };

/** What a terminal of others shows in the end, line by line, without the blanks at the ends. */
export async function shownByXterm(text: string): Promise<string[]> {
	const terminal = new xterm.Terminal({
		cols: SIZE.columns,
		rows: SIZE.rows,
		scrollback: 10_000,
		convertEol: true,
		allowProposedApi: true,
	});
	await new Promise<void>((written) => terminal.write(text, written));
	const { active } = terminal.buffer;
	const lines = Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? '');
	terminal.dispose();
	return trimmed(lines);
}

/** The same of a plain text, whose tabs a terminal shows as blanks. */
export function linesOf(text: string): string[] {
	return trimmed(text.split('\n').map(withoutTabs));
}

function withoutTabs(line: string): string {
	return line.replace(/([^\t]*)\t/g, (_, before: string) => before.padEnd(before.length + 8 - (columns(before) % 8)));
}

/** Wide letters of the tests take two. */
function columns(text: string): number {
	return [...text].reduce((sum, letter) => sum + (letter === '\u0301' ? 0 : /[日🐍]/u.test(letter) ? 2 : 1), 0);
}

function trimmed(lines: readonly string[]): string[] {
	const kept = lines.map((line) => line.trimEnd());
	while (kept.at(-1) === '') kept.pop();
	return kept;
}
