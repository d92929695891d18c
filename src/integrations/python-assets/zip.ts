/** Zip files as far as Python's `zipimport` needs them: no encryption, no zip64, no comments. Not for zips of others. */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
	/** With forward slashes; a folder ends in one. */
	readonly name: string;
	readonly content: Buffer;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, the first day that the format knows: the same files make the same zip. */
const EPOCH_DATE = 0x21;

/** Throws where the zip is broken or compressed in another way than by deflate. */
export function readZip(zip: Buffer): ZipEntry[] {
	const end = zip.lastIndexOf(Buffer.from(uint32(END_RECORD)));
	if (end < 0) throw new Error('Not a zip file: it has no end record.');
	const entries: ZipEntry[] = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const nameLength = zip.readUInt16LE(at + 28);
		const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
		entries.push({ name, content: contentOf(zip, at, name) });
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return entries;
}

function contentOf(zip: Buffer, header: number, name: string): Buffer {
	const method = zip.readUInt16LE(header + 10);
	const local = zip.readUInt32LE(header + 42);
	const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
	const packed = zip.subarray(start, start + zip.readUInt32LE(header + 20));
	if (method !== STORED && method !== DEFLATED) throw new Error(`${name}: compressed by the unknown method ${method}.`);
	const content = method === STORED ? packed : inflateRawSync(packed);
	if (crc32(content) !== zip.readUInt32LE(header + 16)) throw new Error(`${name}: its check sum is wrong.`);
	return content;
}

/** A zip whose files lie in it as they are, so that it compresses well as a whole and a file is read without inflating. */
export function writeStoredZip(entries: readonly ZipEntry[]): Buffer {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content } of entries) {
		const nameBytes = Buffer.from(name);
		const common = [
			...uint16(VERSION),
			...uint16(0),
			...uint16(STORED),
			...uint16(0),
			...uint16(EPOCH_DATE),
			...uint32(crc32(content)),
			...uint32(content.length),
			...uint32(content.length),
			...uint16(nameBytes.length),
			...uint16(0),
		];
		const file = Buffer.concat([Buffer.from([...uint32(LOCAL_HEADER), ...common]), nameBytes, content]);
		const rest = [...uint16(0), ...uint16(0), ...uint16(0), ...uint32(0), ...uint32(offset)];
		directory.push(Buffer.from([...uint32(CENTRAL_HEADER), ...uint16(VERSION), ...common, ...rest]), nameBytes);
		files.push(file);
		offset += file.length;
	}
	const size = directory.reduce((sum, part) => sum + part.length, 0);
	const count = uint16(entries.length);
	const end = [
		...uint32(END_RECORD),
		...uint16(0),
		...uint16(0),
		...count,
		...count,
		...uint32(size),
		...uint32(offset),
	];
	return Buffer.concat([...files, ...directory, Buffer.from([...end, ...uint16(0)])]);
}

function uint16(value: number): number[] {
	return [value & 255, (value >> 8) & 255];
}

function uint32(value: number): number[] {
	return [...uint16(value & 0xffff), ...uint16(value >>> 16)];
}
