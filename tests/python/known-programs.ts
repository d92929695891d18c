/** Programs whose outcomes are known: each in the first line of its file in `tests/python/schedules/`. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Rule } from '../../src/demos/python/explorer/contract.ts';

export interface KnownProgram {
	readonly name: string;
	readonly source: string;
	readonly rule: Rule;
	/** In their order: what it prints, or the kind of its end where it does not end by itself. */
	readonly outcomes: readonly string[];
}

const FIRST_LINE = /^"""(?:Rule: (?<rule>\w+)\. )?Outcomes: (?<outcomes>.+)"""\n/;

export function knownPrograms(): readonly KnownProgram[] {
	return globSync('tests/python/schedules/*.py')
		.sort()
		.map((path) => {
			const source = readFileSync(path, 'utf8');
			const { rule = 'cpython', outcomes = '' } = FIRST_LINE.exec(source)?.groups ?? {};
			return { name: basename(path, '.py'), source, rule: rule as Rule, outcomes: outcomes.split(' ').sort() };
		});
}
