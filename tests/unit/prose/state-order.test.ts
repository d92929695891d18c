import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SPAN_STATES } from '../../../src/demos/trace.ts';

const ALL = SPAN_STATES.filter((state) => state !== 'unrecorded');

/** The states of each list, table or paragraph that names all of them. */
function listsOfStates(text: string): string[][] {
	const blocks = text.split(/\n\s*\n/);
	const named = blocks.map((block) => [...block.matchAll(/<State is="(\w+)"/g)].map(([, state = '']) => state));
	return named.filter((states) => new Set(states).size === ALL.length);
}

test('wherever the prose names all states, it does so in the order of the legends', () => {
	const files = globSync(['src/content/**/*.mdx', 'src/pages/**/*.astro']);
	const lists = files.flatMap((file) => listsOfStates(readFileSync(file, 'utf8')));
	expect(lists.length).toBeGreaterThanOrEqual(7);
	for (const list of lists) expect(list).toEqual(ALL);
});
