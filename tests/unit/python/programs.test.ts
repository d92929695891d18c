/** The commands that a program can start. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../../src/demos/python/adapter/programs.ts';
import tiers from '../../../src/i18n/en/promises.json' with { type: 'json' };

const FOLDER = fileURLToPath(new URL('../../../src/demos/python/stdlib/green/commands/', import.meta.url));

test('each command has a module, and each module is a command', () => {
	const modules = readdirSync(FOLDER).flatMap((name) => /^([a-z]+)\.py$/.exec(name)?.[1] ?? []);
	expect([...COMMANDS].sort()).toEqual(modules.sort());
});

test('the promises name every command', () => {
	for (const command of COMMANDS) expect(tiers.how['python-and-commands']).toMatch(RegExp(`\\b${command}\\b`));
});
