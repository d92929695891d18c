import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/components/lab/program/settings/settings.ts';
import {
	fromProgramHash,
	MAX_CODE_LENGTH,
	MAX_SOURCE_BYTES,
	toProgramHash,
} from '../../../src/components/lab/program/text/program-link.ts';

const defaults = defaultSettings(4);
const codeOf = (bytes: string | Uint8Array) => deflateRawSync(bytes).toString('base64url');
/** A text that no compression makes shorter. */
const noise = (length: number) => {
	let state = 1;
	return Array.from({ length }, () => {
		state = (state * 48_271) % 2_147_483_647;
		return String.fromCharCode(33 + (state % 90));
	}).join('');
};

describe('a link to a program', () => {
	it.each([
		['a line', 'print("Привет, 🐍")\n'],
		['nothing', ''],
		['signs that an address has its own use for', 'a = "#&=+%?/\\u0000\\r\\n"  # ÿ\r\n\ttab'],
		['a byte order mark', '\uFEFFx = 1'],
		['a long text', 'for i in range(10):\n    print(i, "ё")\n'.repeat(2_000)],
	])('brings back %s as it was written', async (_, source) => {
		const hash = await toProgramHash(source, defaults, defaults);
		expect(hash).toMatch(/^#code=[\w-]+$/);
		expect(await fromProgramHash(hash as string)).toEqual({
			kind: 'program',
			checks: '',
			source,
			settings: {},
			notUnderstood: [],
		});
	});

	it('is deflate-raw in base64url, as other tools make it', async () => {
		expect(await fromProgramHash(`#code=${codeOf('print(1)')}`)).toMatchObject({ source: 'print(1)' });
	});

	it('carries the settings that were changed, and no others', async () => {
		const settings = { ...defaults, intervalMs: 0.001, cpus: 8, timeS: 9 };
		const hash = (await toProgramHash('pass', settings, defaults)) as string;
		expect(hash).toMatch(/&interval=0\.001&cpus=8$/);
		expect(await fromProgramHash(hash)).toMatchObject({ settings: { intervalMs: 0.001, cpus: 8 }, notUnderstood: [] });
	});

	it('names settings out of bounds and parts that mean nothing, and takes the rest', async () => {
		const hash = `#code=${codeOf('pass')}&interval=5ms&cpus=99&latency=0&cores=2`;
		expect(await fromProgramHash(hash)).toEqual({
			kind: 'program',
			checks: '',
			source: 'pass',
			settings: { latencyMs: 0 },
			notUnderstood: ['interval=5ms', 'cpus=99', 'cores=2'],
		});
	});

	it.each([
		['empty', '#code='],
		['cut short', `#code=${codeOf('print("a longer program")').slice(0, -6)}`],
		['of no base64url', '#code=%D0%BF%D1%80!'],
		['of no deflate', `#code=${Buffer.from('plain text, not compressed').toString('base64url')}`],
		[
			'followed by rubbish',
			`#code=${Buffer.concat([deflateRawSync('pass'), Buffer.from('xx')]).toString('base64url')}`,
		],
		['of no UTF-8', `#code=${codeOf(Uint8Array.of(0x70, 0xff, 0xfe))}`],
	])('that is %s is broken', async (_, hash) => {
		expect(await fromProgramHash(hash)).toEqual({ kind: 'broken' });
	});

	it('that is too long, or unfolds into too much, is oversized', async () => {
		expect(await fromProgramHash(`#code=${'A'.repeat(MAX_CODE_LENGTH + 1)}`)).toEqual({ kind: 'oversized' });
		const bomb = codeOf('\n'.repeat(50 * MAX_SOURCE_BYTES));
		expect(bomb.length).toBeLessThan(MAX_CODE_LENGTH);
		expect(await fromProgramHash(`#code=${bomb}`)).toEqual({ kind: 'oversized' });
	});

	it('is not made of a program that could not be read from it', async () => {
		expect(await toProgramHash('#'.repeat(MAX_SOURCE_BYTES + 1), defaults, defaults)).toBeNull();
		expect(await toProgramHash(noise(MAX_CODE_LENGTH), defaults, defaults)).toBeNull();
		expect(await toProgramHash('#'.repeat(MAX_SOURCE_BYTES), defaults, defaults)).not.toBeNull();
	});

	it('carries the checks of a program, whole or not at all', async () => {
		const checks = '# check: сумма\nassert add(2, 3) == 5';
		const hash = (await toProgramHash('x = 1', defaults, defaults, checks)) ?? '';
		expect(await fromProgramHash(hash)).toMatchObject({ kind: 'program', source: 'x = 1', checks, notUnderstood: [] });
		expect(await fromProgramHash(hash.slice(0, -3))).toEqual({ kind: 'broken' });
		expect(await toProgramHash('x = 1', defaults, defaults, noise(MAX_CODE_LENGTH))).toBeNull();
	});
});
