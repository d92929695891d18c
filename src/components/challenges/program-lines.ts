import { highlight } from '../listing/highlight.ts';

/** A line of a program as it is shown. */
export interface ProgramLine {
	/** Highlighted; its text is the line as it runs. */
	readonly html: string;
	/** It is not in the program that this one is to be compared with. */
	readonly isChanged: boolean;
}

/** No string of a challenge's program goes over lines, so each can be highlighted by itself. */
export function programLines(source: string, earlier?: string): Promise<ProgramLine[]> {
	const before = new Set(earlier?.split('\n'));
	return Promise.all(
		source
			.trimEnd()
			.split('\n')
			.map(async (line) => ({
				html: await highlight(line, 'python'),
				isChanged: earlier !== undefined && !before.has(line),
			})),
	);
}
