/**
 * Boots an interpreter from a zip of the standard library, imports what programs need and writes its memory as an
 * image: `node make-snapshot.ts <pyodide.asm.wasm> <pyodide.asm.mjs> <stdlib.zip> <image.wasm>`. A process of its own,
 * since a snapshot cannot be made twice in one, and an interpreter leaves much behind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { boot, makeSnapshot } from '../../demos/python/adapter/boot.ts';
import { libraryInMemory } from '../../demos/python/adapter/library.ts';
import { encodeImage } from './encode-image.ts';

/** Where a snapshot's header tells at which byte the memory begins. */
const MEMORY_OFFSET_WORD = 1;
const WASM_PAGE_BYTES = 65_536;

const [wasm, script, stdlib, output] = process.argv.slice(2);
if (!wasm || !script || !stdlib || !output) throw new Error('Four files are to be named.');

const files = {
	module: await WebAssembly.compile(readFileSync(wasm)),
	script: await import(pathToFileURL(script).href),
	stdlib: libraryInMemory(readFileSync(stdlib)),
	image: null,
	sitePackages: new Map(),
};
const booted = await boot(files, { isForSnapshot: true });
booted.pyodide.runPython('from green import preload; preload.run(); del preload');
const snapshot = makeSnapshot(booted);
const memoryStart = new Uint32Array(snapshot.buffer, snapshot.byteOffset)[MEMORY_OFFSET_WORD] ?? 0;
// Beyond its heap nothing was ever used; an interpreter that needs more has its memory grow.
const usedBytes = Math.ceil(booted.module._sbrk(0) / WASM_PAGE_BYTES) * WASM_PAGE_BYTES;
const memory = snapshot.subarray(memoryStart, memoryStart + usedBytes);
writeFileSync(output, encodeImage(memory, snapshot.subarray(0, memoryStart)));
// Pyodide keeps handles open that Node would wait for.
process.exit(0);
