import { expect, test } from 'vitest';
import { boot } from '../../../src/demos/python/adapter/boot.ts';
import type { Library } from '../../../src/demos/python/adapter/library.ts';
import type { EmscriptenSettings, PyodideFactory } from '../../../src/demos/python/adapter/pyodide.ts';

/** Wants a function that nobody gives it: `(module (import "a" "b" (func)))`. */
const cannotBeInstantiated = new WebAssembly.Module(
	Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0),
);

test('an interpreter that cannot be instantiated says so, though Pyodide waits for it for ever', async () => {
	const waitForEver = (settings: EmscriptenSettings) => {
		settings.instantiateWasm({}, () => {});
		return new Promise(() => {});
	};
	const booting = boot({
		module: cannotBeInstantiated,
		script: { default: waitForEver as unknown as PyodideFactory },
		stdlib: {} as Library,
		image: null,
		sitePackages: new Map(),
	});
	await expect(booting).rejects.toThrow('WebAssembly.instantiate');
});
