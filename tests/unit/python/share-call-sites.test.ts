import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shareCallSites } from '../../../src/integrations/python-assets/share-call-sites.ts';

/**
 * (module
 *   (type $op (func (param i32 i32) (result i32)))
 *   (import "host" "note" (func $note (type $op)))
 *   (table 3 funcref) (elem (i32.const 0) $add $sub $note)
 *   (func $add (type $op) local.get 0 local.get 1 i32.add)
 *   (func $sub (type $op) local.get 0 local.get 1 i32.sub)
 *   (func (export "pick") (param i32) (result i32)
 *     (block (br_table 0 0 (local.get 0))) f64.const 1 drop i32.const -200 i32.const 8 (local.get 0) call_indirect $op)
 *   (func (export "twice") (param i32) (result i32)
 *     i32.const 1 (i32.const 2) (i32.const 3) (local.get 0) call_indirect $op (local.get 0) call_indirect $op))
 */
const MODULE = Uint8Array.from([
	...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
	...[1, 12, 2, 0x60, 2, 0x7f, 0x7f, 1, 0x7f, 0x60, 1, 0x7f, 1, 0x7f],
	...[2, 13, 1, 4, ...bytes('host'), 4, ...bytes('note'), 0, 0],
	...[3, 5, 4, 0, 0, 1, 1],
	...[4, 4, 1, 0x70, 0, 3],
	...[7, 16, 2, 4, ...bytes('pick'), 0, 3, 5, ...bytes('twice'), 0, 4],
	...[9, 9, 1, 0, 0x41, 0, 0x0b, 3, 1, 2, 0],
	...section(10, [
		[0, 0x20, 0, 0x20, 1, 0x6a, 0x0b],
		[0, 0x20, 0, 0x20, 1, 0x6b, 0x0b],
		[
			...[0, 0x02, 0x40, 0x20, 0, 0x0e, 1, 0, 0, 0x0b, 0x44, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0x1a],
			...[0x41, 0xb8, 0x7e, 0x41, 8, 0x20, 0, 0x11, 0, 0, 0x0b],
		],
		[0, 0x41, 1, 0x41, 2, 0x41, 3, 0x20, 0, 0x11, 0, 0, 0x20, 0, 0x11, 0, 0, 0x0b],
	]),
]);

function bytes(text: string): number[] {
	return [...Buffer.from(text)];
}

function section(id: number, bodies: readonly (readonly number[])[]): number[] {
	const content = [bodies.length, ...bodies.flatMap((body) => [body.length, ...body])];
	return [id, content.length, ...content];
}

function call(module: Uint8Array, name: string, place: number): unknown {
	const host = { note: (one: number, other: number) => one * other };
	const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module as Uint8Array<ArrayBuffer>), { host });
	return (exports[name] as (place: number) => number)(place);
}

describe('a module whose places of indirect calls are shared', () => {
	const shared = shareCallSites(MODULE);

	test.each([0, 1, 2])('calls the function at place %i of the table, as before', (place) => {
		for (const name of ['pick', 'twice']) expect(call(shared, name, place)).toBe(call(MODULE, name, place));
	});

	test('calls through the table at one place alone', () => {
		expect(countOf(shared, [0x11, 0, 0])).toBe(1);
		expect(countOf(MODULE, [0x11, 0, 0])).toBe(3);
	});

	test('does the same when it is shared once more', () => {
		expect(call(shareCallSites(shared), 'twice', 1)).toBe(call(MODULE, 'twice', 1));
	});

	test('is refused where an instruction is unknown', () => {
		const broken = MODULE.slice();
		broken[broken.lastIndexOf(0x6b)] = 0xfe;
		expect(() => shareCallSites(broken)).toThrow('Unknown instruction 0xfe');
	});
});

test('CPython, as Pyodide compiles it, keeps all its functions and is valid', () => {
	const folder = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
	const shared = shareCallSites(readFileSync(join(folder, 'pyodide.asm.wasm')));
	expect(WebAssembly.validate(shared as Uint8Array<ArrayBuffer>)).toBe(true);
});

function countOf(module: Uint8Array, wanted: readonly number[]): number {
	return module.filter((_, at) => wanted.every((byte, offset) => module[at + offset] === byte)).length;
}
