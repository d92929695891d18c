import { expect, test } from 'vitest';
import { imageBytes, imageWriter, snapshotHeader } from '../../../src/demos/python/adapter/image.ts';
import { encodeImage } from '../../../src/integrations/python-assets/encode-image.ts';
import { readZip, writeStoredZip } from '../../../src/integrations/python-assets/zip.ts';

const PAGE = 65_536;

function memoryWith(places: Readonly<Record<number, number>>): Uint8Array {
	const memory = new Uint8Array(3 * PAGE);
	for (const [address, value] of Object.entries(places)) memory[Number(address)] = value;
	return memory;
}

test('an image writes the memory that it was made of, whatever was there', async () => {
	const memory = memoryWith({ 0: 1, 4095: 2, 4096: 3, 70000: 4, [3 * PAGE - 1]: 5 });
	const image = await WebAssembly.compile(new Uint8Array(encodeImage(memory, Uint8Array.of(7, 8, 9))));
	const target = new WebAssembly.Memory({ initial: 4 });
	new Uint8Array(target.buffer).fill(255);
	imageWriter(image, target)();
	expect(Buffer.compare(Buffer.from(target.buffer, 0, memory.length), Buffer.from(memory))).toBe(0);
	expect(new Uint8Array(target.buffer, memory.length).every((byte) => byte === 0)).toBe(true);
	expect([...snapshotHeader(image)]).toEqual([7, 8, 9]);
	expect(imageBytes(image)).toBe(memory.length);
});

test('an empty memory has an image too', async () => {
	const image = await WebAssembly.compile(new Uint8Array(encodeImage(memoryWith({}), new Uint8Array())));
	const target = new WebAssembly.Memory({ initial: 3 });
	new Uint8Array(target.buffer).fill(255);
	imageWriter(image, target)();
	expect(new Uint8Array(target.buffer).every((byte) => byte === 0)).toBe(true);
});

test('a zip is read as it was written, and told from what is none', () => {
	const entries = [
		{ name: 'a/', content: Buffer.alloc(0) },
		{ name: 'a/текст.py', content: Buffer.from('print("привет")') },
	];
	expect(readZip(writeStoredZip(entries))).toEqual(entries);
	expect(() => readZip(Buffer.from('no zip'))).toThrow('Not a zip file');
	const broken = writeStoredZip(entries);
	broken[broken.indexOf('print')] = 0;
	expect(() => readZip(broken)).toThrow('check sum');
});
