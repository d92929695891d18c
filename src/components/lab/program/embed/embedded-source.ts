/** What the address of an embedded program says: the program, its world, and how much of it is to be seen. */
import { fromProgramHash, type LinkSettings } from '../text/program-link.ts';

/** `output`: the program itself is not shown. */
export type View = 'program' | 'output';

export interface EmbeddedSource {
	/** Whether the link could be read; where not, there is no source. */
	readonly kind: 'program' | 'broken' | 'oversized';
	readonly source: string;
	readonly settings: LinkSettings;
	/** As they were written. */
	readonly checks: string;
	readonly view: View;
}

/** What the page holds before it knows its address. */
export const NO_SOURCE: EmbeddedSource = {
	kind: 'program',
	source: '',
	settings: {},
	checks: '',
	view: 'program',
};

/** Nothing in an address can start a run. An address without a program is an empty one, to write in. */
export async function readEmbeddedSource({ search, hash }: Pick<Location, 'search' | 'hash'>): Promise<EmbeddedSource> {
	const view: View = new URLSearchParams(search).get('view') === 'output' ? 'output' : 'program';
	if (!new URLSearchParams(hash.slice(1)).has('code')) return { ...NO_SOURCE, view };
	const parsed = await fromProgramHash(hash);
	if (parsed.kind !== 'program') return { ...NO_SOURCE, kind: parsed.kind, view };
	const { settings, checks } = parsed;
	// As every editor has it.
	const source = parsed.source.replace(/\r\n?/g, '\n');
	return { kind: 'program', source, settings, checks, view };
}
