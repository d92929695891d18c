/**
 * Has all indirect calls of one type in a WebAssembly module go through one function, which alone makes them.
 *
 * V8 bets, at each place of an indirect call, on the callees that it has seen there, and where another one comes it
 * throws away the optimised code of the whole function. CPython's eval loop calls whatever a program's objects are made
 * of, and takes V8 half a second to optimise: a program that met new kinds of objects ran two to three times slower,
 * again and again, while that was repeated (`node --trace-deopt`, "wrong call target"). A place that is common to all
 * has seen too many callees for a bet. Changes nothing that a module does, and no index of a function.
 */
import * as leb128 from './leb128.ts';

/** Throws where the module has instructions that are not known here. */
export function shareCallSites(module: Uint8Array): Uint8Array {
	const sections = readSections(module);
	const types = readTypes(find(sections, SECTION.type));
	const firstNew = countImportedFunctions(find(sections, SECTION.import)) + countOf(find(sections, SECTION.function));
	const callers = new Callers(types, firstNew);
	const bodies = readVector(find(sections, SECTION.code), (reader) => reader.bytes(reader.unsigned()));
	const patched = bodies.map((body) => withSharedCalls(body, callers));
	const replaced = new Map<number, Uint8Array>([
		[SECTION.type, extended(find(sections, SECTION.type), callers.types)],
		[SECTION.function, extended(find(sections, SECTION.function), callers.typeIndices)],
		[
			SECTION.code,
			concat([unsigned(patched.length + callers.bodies.length), ...[...patched, ...callers.bodies].map(sized)]),
		],
	]);
	return concat([
		module.subarray(0, HEADER_LENGTH),
		...sections.map(({ id, content }) => concat([Uint8Array.of(id), sized(replaced.get(id) ?? content)])),
	]);
}

const HEADER_LENGTH = 8;
const SECTION = { type: 1, import: 2, function: 3, code: 10 } as const;

interface Section {
	readonly id: number;
	readonly content: Uint8Array;
}

/** Bytes of the parameters and of the results, one for each value. */
interface FunctionType {
	readonly parameters: Uint8Array;
	readonly results: Uint8Array;
}

/** The functions that make the calls, one for each type and table that is called, made when first asked for. */
class Callers {
	readonly types: Uint8Array[] = [];
	readonly typeIndices: Uint8Array[] = [];
	readonly bodies: Uint8Array[] = [];
	readonly #knownTypes: readonly FunctionType[];
	readonly #firstIndex: number;
	readonly #indices = new Map<string, number>();

	constructor(knownTypes: readonly FunctionType[], firstIndex: number) {
		this.#knownTypes = knownTypes;
		this.#firstIndex = firstIndex;
	}

	/** Of the function that takes what the call takes, and the callee's place in the table as its last parameter. */
	indexFor(type: number, table: number): number {
		const key = `${type} ${table}`;
		let index = this.#indices.get(key);
		if (index === undefined) {
			index = this.#firstIndex + this.bodies.length;
			this.#indices.set(key, index);
			this.#add(type, table);
		}
		return index;
	}

	#add(type: number, table: number) {
		const called = this.#knownTypes[type];
		if (!called) throw new Error(`There is no type ${type}.`);
		const { parameters, results } = called;
		const ownType = concat([
			Uint8Array.of(FUNCTION_TYPE),
			sized(concat([parameters, Uint8Array.of(I32)])),
			sized(results),
		]);
		this.typeIndices.push(unsigned(this.#knownTypes.length + this.types.length));
		this.types.push(ownType);
		const gets = Array.from({ length: parameters.length + 1 }, (_, at) =>
			concat([Uint8Array.of(LOCAL_GET), unsigned(at)]),
		);
		const call = concat([Uint8Array.of(CALL_INDIRECT), unsigned(type), unsigned(table)]);
		this.bodies.push(concat([unsigned(0), ...gets, call, Uint8Array.of(END)]));
	}
}

const FUNCTION_TYPE = 0x60;
const I32 = 0x7f;
const LOCAL_GET = 0x20;
const CALL = 0x10;
const CALL_INDIRECT = 0x11;
const END = 0x0b;

function withSharedCalls(body: Uint8Array, callers: Callers): Uint8Array {
	const reader = new Reader(body);
	const parts: Uint8Array[] = [];
	let copied = 0;
	for (let groups = reader.unsigned(); groups > 0; groups--) {
		reader.unsigned();
		reader.byte();
	}
	while (!reader.isAtEnd) {
		const start = reader.at;
		const opcode = reader.byte();
		if (opcode !== CALL_INDIRECT) {
			skipOperands(reader, opcode);
			continue;
		}
		const caller = callers.indexFor(reader.unsigned(), reader.unsigned());
		parts.push(body.subarray(copied, start), Uint8Array.of(CALL), unsigned(caller));
		copied = reader.at;
	}
	return concat([...parts, body.subarray(copied)]);
}

/** What stands behind an opcode in the code, by the specification's chapter on the binary format. */
function skipOperands(reader: Reader, opcode: number) {
	switch (OPERANDS[opcode]) {
		case 'none':
			return;
		case 'number':
			return reader.skipNumber();
		case 'memory':
			reader.skipNumber();
			return reader.skipNumber();
		case 'f32':
			return reader.skip(4);
		case 'f64':
			return reader.skip(8);
		case 'labels':
			for (let left = reader.unsigned() + 1; left > 0; left--) reader.skipNumber();
			return;
		case 'types':
			return reader.skip(reader.unsigned());
		case 'extended':
			return skipExtended(reader);
		default:
			throw new Error(`Unknown instruction 0x${opcode.toString(16)}.`);
	}
}

function skipExtended(reader: Reader) {
	const opcode = reader.unsigned();
	const count = EXTENDED_OPERANDS[opcode];
	if (count === undefined) throw new Error(`Unknown instruction 0xfc ${opcode}.`);
	for (let left = count; left > 0; left--) reader.skipNumber();
}

type Operands = 'none' | 'number' | 'memory' | 'f32' | 'f64' | 'labels' | 'types' | 'extended';

const OPERANDS: readonly (Operands | undefined)[] = operandsByOpcode();

function operandsByOpcode(): (Operands | undefined)[] {
	const table: (Operands | undefined)[] = [];
	const set = (operands: Operands, ...ranges: (number | readonly [number, number])[]) => {
		for (const range of ranges) {
			const [first, last] = typeof range === 'number' ? [range, range] : range;
			for (let opcode = first; opcode <= last; opcode++) table[opcode] = operands;
		}
	};
	// unreachable, nop, else, catch_all, end, return, drop, select, comparisons and arithmetic, ref.is_null
	set('none', 0x00, 0x01, 0x05, 0x19, END, 0x0f, 0x1a, 0x1b, [0x45, 0xc4], 0xd1);
	// block, loop, if, try and their like, br, br_if, call, locals, globals, tables, memory.size, constants, ref.null, ref.func
	set('number', [0x02, 0x04], [0x06, 0x09], 0x0c, 0x0d, CALL, 0x18, [0x20, 0x26], [0x3f, 0x42], 0xd0, 0xd2);
	set('memory', [0x28, 0x3e]);
	set('f32', 0x43);
	set('f64', 0x44);
	set('labels', 0x0e);
	set('types', 0x1c);
	set('extended', 0xfc);
	return table;
}

/** By the second opcode after 0xfc: conversions, memories, tables. */
const EXTENDED_OPERANDS: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

function readSections(module: Uint8Array): Section[] {
	const reader = new Reader(module, HEADER_LENGTH);
	const sections: Section[] = [];
	while (!reader.isAtEnd) {
		const id = reader.byte();
		sections.push({ id, content: reader.bytes(reader.unsigned()) });
	}
	return sections;
}

function find(sections: readonly Section[], wanted: number): Uint8Array {
	const section = sections.find(({ id }) => id === wanted);
	if (!section) throw new Error(`The module has no section ${wanted}.`);
	return section.content;
}

function readTypes(section: Uint8Array): FunctionType[] {
	return readVector(section, (reader) => {
		if (reader.byte() !== FUNCTION_TYPE) throw new Error('A type is of no function.');
		return { parameters: reader.bytes(reader.unsigned()), results: reader.bytes(reader.unsigned()) };
	});
}

function countImportedFunctions(section: Uint8Array): number {
	const kinds = readVector(section, (reader) => {
		reader.skip(reader.unsigned());
		reader.skip(reader.unsigned());
		const kind = reader.byte();
		skipImport(reader, kind);
		return kind;
	});
	return kinds.filter((kind) => kind === IMPORT.function).length;
}

const IMPORT = { function: 0, table: 1, memory: 2, global: 3, tag: 4 } as const;

function skipImport(reader: Reader, kind: number) {
	if (kind === IMPORT.global) return reader.skip(2);
	if (kind === IMPORT.tag || kind === IMPORT.table) reader.skip(1);
	if (kind === IMPORT.function || kind === IMPORT.tag) return reader.skipNumber();
	const hasMaximum = (reader.byte() & 1) === 1;
	reader.skipNumber();
	if (hasMaximum) reader.skipNumber();
}

function countOf(section: Uint8Array): number {
	return new Reader(section).unsigned();
}

function readVector<Item>(section: Uint8Array, read: (reader: Reader) => Item): Item[] {
	const reader = new Reader(section);
	return Array.from({ length: reader.unsigned() }, () => read(reader));
}

/** A vector with more items, each as its bytes. */
function extended(section: Uint8Array, items: readonly Uint8Array[]): Uint8Array {
	const reader = new Reader(section);
	const count = reader.unsigned();
	return concat([unsigned(count + items.length), section.subarray(reader.at), ...items]);
}

class Reader {
	at: number;
	readonly #bytes: Uint8Array;

	constructor(bytes: Uint8Array, at = 0) {
		this.#bytes = bytes;
		this.at = at;
	}

	get isAtEnd(): boolean {
		return this.at >= this.#bytes.length;
	}

	byte(): number {
		const byte = this.#bytes[this.at++];
		if (byte === undefined) throw new Error('The module ends too soon.');
		return byte;
	}

	bytes(length: number): Uint8Array {
		this.at += length;
		return this.#bytes.subarray(this.at - length, this.at);
	}

	skip(length: number) {
		this.at += length;
	}

	/** LEB128, signed or not. */
	skipNumber() {
		while (this.byte() >= 128);
	}

	/** LEB128. */
	unsigned(): number {
		let value = 0;
		for (let scale = 1; ; scale *= 128) {
			const byte = this.byte();
			value += (byte & 127) * scale;
			if (byte < 128) return value;
		}
	}
}

function unsigned(value: number): Uint8Array {
	return Uint8Array.from(leb128.unsigned(value));
}

function sized(bytes: Uint8Array): Uint8Array {
	return concat([unsigned(bytes.length), bytes]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
	return Buffer.concat(parts);
}
