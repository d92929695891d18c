/**
 * The lines between `#region <name>` and `#endregion` of a source, without their common indent; the whole source where
 * no region of that name stands.
 */
export function regionOf(source: string, name: string): string {
	const lines = source.replace(/\s+$/, '').split('\n');
	const start = lines.findIndex((line) => isMark(line, `#region ${name}`));
	if (start < 0) return lines.join('\n');
	const length = lines.slice(start + 1).findIndex((line) => isMark(line, '#endregion'));
	return dedent(lines.slice(start + 1, length < 0 ? undefined : start + 1 + length));
}

function isMark(line: string, mark: string): boolean {
	return line.replace(/^\s*(\/\/|#)?\s*/, '').startsWith(mark) || line.trim().startsWith(`# ${mark.slice(1)}`);
}

function dedent(lines: readonly string[]): string {
	const indents = lines.filter((line) => line.trim()).map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
	const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
	return lines
		.map((line) => line.slice(indent))
		.join('\n')
		.replace(/^\n+|\s+$/g, '');
}
