/** What a page makes of a location: the editor has one file of a program that may have several. */
import { FILE_NAME } from '../../../../demos/python/defaults.ts';
import type { SourceLocation } from '../../../../demos/python/protocol.ts';

/** The line of the text in the editor, or null where the location is in none of its lines. */
export function lineInEditor(location: SourceLocation | null): number | null {
	return location?.file === FILE_NAME ? location.line : null;
}

/** What is said of its line, and before it the file, unless that is the one in the editor. */
export function withFile({ file, line }: SourceLocation, wordsOf: (line: number) => string): string {
	return file === FILE_NAME ? wordsOf(line) : `${file}, ${wordsOf(line)}`;
}

/** What a traceback says before the number of a line of the program: in processes that were started, by the whole path. */
export const BEFORE_LINE = `File "(?:/home/reader/)?${FILE_NAME.replace('.', '\\.')}", line `;
