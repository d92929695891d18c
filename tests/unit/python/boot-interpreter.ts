import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { libraryInMemory } from '../../../src/demos/python/adapter/library.ts';
import { Interpreter } from '../../../src/demos/python/interpreter.ts';
import { realWorld } from '../../../src/demos/python/process-world.ts';
import type { ProcessDescription, ToKernelFromProcess } from '../../../src/demos/python/protocol.ts';
import { USUAL_SIZE } from '../../../src/demos/terminal/size.ts';
import { makeAssets } from '../../../src/integrations/python-assets/make-assets.ts';

/** Making the files takes its time where they are not at hand yet. */
export const BUILD_LIMIT_MS = 120_000;

/** A process that is a program by itself. */
export function mainProcess(source: string): ProcessDescription {
	return {
		pid: 1,
		parentPid: 0,
		name: 'MainProcess',
		fileName: 'main.py',
		begins: { kind: 'main' },
		cpus: 2,
		switchIntervalMs: 5,
		memoryBytes: 2 ** 29,
		terminal: USUAL_SIZE,
		source,
	};
}

/** An interpreter in this process, from the files that the site is built with. */
export async function bootInterpreter(): Promise<Interpreter> {
	const { folder } = await makeAssets();
	const bytes = (name: string) => readFile(join(folder, name));
	return Interpreter.boot({
		module: await WebAssembly.compile(await bytes('interpreter.wasm')),
		image: await WebAssembly.compile(await bytes('image.wasm')),
		script: await import(/* @vite-ignore */ pathToFileURL(join(folder, 'interpreter.mjs')).href),
		stdlib: libraryInMemory(await bytes('stdlib.zip')),
		sitePackages: new Map(),
	});
}

/** Runs a program as a process by itself; returns what it printed. */
export async function carryOut(interpreter: Interpreter, source: string): Promise<string> {
	const [kernel, internet] = [new MessageChannel(), new MessageChannel()];
	let text = '';
	const exited = new Promise<void>((resolve) => {
		kernel.port1.onmessage = ({ data }: MessageEvent<ToKernelFromProcess>) => {
			if (data.kind === 'output') text += data.pieces.map((piece) => piece.text).join('');
			if (data.kind === 'exit') resolve();
		};
	});
	const world = realWorld({ kernel: kernel.port2, internet: internet.port2 });
	await interpreter.run(mainProcess(source), world, () => {});
	await exited;
	for (const { port1 } of [kernel, internet]) port1.close();
	return text.trim();
}
