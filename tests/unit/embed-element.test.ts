import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildElement, ELEMENT } from '../../src/integrations/embed-element.ts';

test('the element for pages of others is one script of at most 2 KB', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'element-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await buildElement(folder);
	const script = await readFile(join(folder, ELEMENT), 'utf8');
	expect(Buffer.byteLength(script)).toBeLessThanOrEqual(2_048);
	expect(script).not.toMatch(/\bimport\b|\beval\b|new Function/);
});
