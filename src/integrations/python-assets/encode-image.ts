/**
 * Makes a WebAssembly module of a memory: its export `restore()` writes that memory into the one that it imports as
 * `env.memory`, zeros where there is nothing, to the end of it. Interpreters on many workers share the module and with
 * it the one copy of the bytes. Knows nothing of what the memory holds.
 */
import { signed, unsigned } from './leb128.ts';

/** Pages of zeros are left out; smaller ones would save little and lengthen the code. */
const PAGE_BYTES = 4_096;

interface Run {
	readonly start: number;
	readonly end: number;
}

/**
 * `config` becomes the custom section of that name, and the length of `memory`, a multiple of 64 KiB, the section
 * `length`, as 32 bits in little endian.
 */
export function encodeImage(memory: Uint8Array, config: Uint8Array): Uint8Array {
	const runs = findRuns(memory);
	const data = Buffer.concat(runs.map(({ start, end }) => memory.subarray(start, end)));
	return Buffer.concat([
		Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00),
		section(SECTION.custom, [...name('config'), ...config]),
		section(SECTION.custom, [...name('length'), ...Buffer.from(Uint32Array.of(memory.length).buffer)]),
		section(SECTION.type, [1, FUNCTION_TYPE, 0, 0]),
		section(SECTION.import, [1, ...name('env'), ...name('memory'), MEMORY, 0, ...unsigned(1)]),
		section(SECTION.function, [1, 0]),
		section(SECTION.export, [1, ...name('restore'), FUNCTION, 0]),
		section(SECTION.dataCount, [1]),
		section(SECTION.code, [1, ...sized([0, ...restoring(runs)])]),
		section(SECTION.data, [1, PASSIVE, ...unsigned(data.length)], data),
	]);
}

/** Where the memory is not zero, in whole pages. */
function findRuns(memory: Uint8Array): Run[] {
	const zeros = Buffer.alloc(PAGE_BYTES);
	const runs: Run[] = [];
	let start = -1;
	for (let page = 0; page <= memory.length; page += PAGE_BYTES) {
		const isEmpty = page === memory.length || zeros.equals(memory.subarray(page, page + PAGE_BYTES));
		if (!isEmpty && start < 0) start = page;
		if (!isEmpty || start < 0) continue;
		runs.push({ start, end: page });
		start = -1;
	}
	return runs;
}

const SECTION = { custom: 0, type: 1, import: 2, function: 3, export: 7, code: 10, data: 11, dataCount: 12 };
const FUNCTION_TYPE = 0x60;
const FUNCTION = 0x00;
const MEMORY = 0x02;
const PASSIVE = 0x01;
const I32_CONST = 0x41;
const I32_SHIFT_LEFT = 0x74;
const I32_SUBTRACT = 0x6b;
const MEMORY_SIZE = [0x3f, 0];
const MEMORY_INIT = [0xfc, 8, 0, 0];
const MEMORY_FILL = [0xfc, 11, 0];
const END = 0x0b;
const LOG2_OF_WASM_PAGE = 16;

function restoring(runs: readonly Run[]): number[] {
	const code: number[] = [];
	let done = 0;
	let source = 0;
	for (const { start, end } of runs) {
		if (start > done) code.push(...constant(done), ...constant(0), ...constant(start - done), ...MEMORY_FILL);
		code.push(...constant(start), ...constant(source), ...constant(end - start), ...MEMORY_INIT);
		source += end - start;
		done = end;
	}
	const sizeOfMemory = [...MEMORY_SIZE, ...constant(LOG2_OF_WASM_PAGE), I32_SHIFT_LEFT];
	const rest = [...sizeOfMemory, ...constant(done), I32_SUBTRACT];
	return [...code, ...constant(done), ...constant(0), ...rest, ...MEMORY_FILL, END];
}

function constant(value: number): number[] {
	return [I32_CONST, ...signed(value)];
}

function section(id: number, start: readonly number[], rest: Uint8Array = new Uint8Array()): Uint8Array {
	return Buffer.concat([Uint8Array.of(id, ...unsigned(start.length + rest.length)), Uint8Array.from(start), rest]);
}

function name(text: string): number[] {
	return sized([...Buffer.from(text)]);
}

function sized(bytes: readonly number[]): number[] {
	return [...unsigned(bytes.length), ...bytes];
}
