/**
 * Boots one CPython, from the files of Pyodide and, where there is one, from an image of its memory. Works alike in
 * workers and in Node. It fetches nothing, compiles nothing, and starts no process.
 *
 * It takes the place of Pyodide's own `loadPyodide`, which fetches and compiles by itself. On an upgrade: go through
 * `loadPyodide`, `createSettings` and `finalizeSetup` of Pyodide and follow what they do.
 */
import type { PyodideAPI } from 'pyodide';
import { Disk } from './disk.ts';
import { markErrors } from './error-marker.ts';
import { imageBytes, imageWriter, snapshotHeader } from './image.ts';
import { type Library, mountLibrary } from './library.ts';
import { MachineImports } from './machine.ts';
import { GROWTH_IMPORT, MemoryLimit } from './memory-limit.ts';
import { SIGNAL_IMPORT, SignalPoll } from './poll.ts';
import { PrivateStacks } from './private-stacks.ts';
import { PATH, PYTHON, putPrograms } from './programs.ts';
import type { EmscriptenSettings, PyodideFactory, PyodideModule, WasmImports } from './pyodide.ts';
import { Reach } from './reach.ts';
import { StandardStreams } from './standard-streams.ts';

export interface BootFiles {
	/** `pyodide.asm.wasm`. */
	readonly module: WebAssembly.Module;
	/** What `pyodide.asm.mjs` exports. */
	readonly script: { readonly default: PyodideFactory };
	/** A zip file with the standard library; the Python side may be in it. */
	readonly stdlib: Library;
	/** Of the memory of an interpreter that was booted with the same other files; null boots from scratch. */
	readonly image: WebAssembly.Module | null;
	/** Files for site-packages, where the zip has them not: texts by path. */
	readonly sitePackages: ReadonlyMap<string, string>;
}

export interface Booted {
	readonly pyodide: PyodideAPI;
	readonly module: PyodideModule;
	readonly memory: WebAssembly.Memory;
	readonly memoryLimit: MemoryLimit;
	readonly signals: SignalPoll;
	readonly machine: MachineImports;
	readonly reach: Reach;
	readonly stacks: PrivateStacks;
	readonly streams: StandardStreams;
	readonly disk: Disk;
}

type Hooks = Pick<Booted, 'signals' | 'memoryLimit' | 'machine' | 'reach'>;

export const PYODIDE_VERSION = '314.0.7';
export const HOME = '/home/reader';
const [MAJOR, MINOR, MICRO] = [3, 14, 2];

export async function boot(files: BootFiles, { isForSnapshot = false } = {}): Promise<Booted> {
	const signals = new SignalPoll();
	const memoryLimit = new MemoryLimit();
	const machine = new MachineImports();
	const reach = new Reach();
	const instantiated = Promise.withResolvers<WebAssembly.Instance>();
	// Pyodide waits for the instance, and would wait for ever where there is no memory for one.
	const module = await Promise.race([
		files.script.default(settingsFor(files, { signals, memoryLimit, machine, reach }, isForSnapshot, instantiated)),
		instantiated.promise.then(() => new Promise<never>(() => {})),
	]);
	if (module.API.version !== PYODIDE_VERSION) {
		throw new Error(`The files are of Pyodide ${module.API.version}; this adapter is for ${PYODIDE_VERSION}.`);
	}
	const memory = (await instantiated.promise).exports.memory as WebAssembly.Memory;
	machine.attach(memory);
	const pyodide = module.API.finalizeBootstrap(files.image ? load(files.image, module, memory) : undefined);
	if (!files.image) module.API.sys.path.insert(0, '');
	signals.attach(module);
	module.API._pyodide.set_excepthook();
	module.API.initializeStreams();
	const streams = new StandardStreams();
	streams.attach(pyodide, module);
	const stacks = new PrivateStacks(module);
	const disk = new Disk(module);
	return { pyodide, module, memory, memoryLimit, signals, machine, reach, stacks, streams, disk };
}

/** Of an interpreter that was booted for one, and that has imported what the snapshot is to hold. */
export function makeSnapshot({ module }: Booted): Uint8Array<ArrayBuffer> {
	return module.API.makeSnapshot();
}

/** Fills the memory from the image; returns what Pyodide has to know of it besides. */
function load(image: WebAssembly.Module, module: PyodideModule, memory: WebAssembly.Memory): object {
	if (memory.buffer.byteLength < imageBytes(image)) module.growMemory(imageBytes(image));
	imageWriter(image, memory)();
	// Pyodide writes the memory of a snapshot itself, but in this one there is none.
	return module.API.restoreSnapshot(snapshotHeader(image));
}

function settingsFor(
	files: BootFiles,
	hooks: Hooks,
	isForSnapshot: boolean,
	instantiated: PromiseWithResolvers<WebAssembly.Instance>,
): EmscriptenSettings {
	return {
		noImageDecoding: true,
		noAudioDecoding: true,
		noWasmDecoding: false,
		preRun: [(module) => furnish(module, files)],
		arguments: [],
		thisProgram: PYTHON,
		instantiateWasm: (imports, onDone) => {
			instantiate(files.module, imports, hooks).then((instance) => {
				instantiated.resolve(instance);
				onDone(instance, files.module);
			}, instantiated.reject);
			// The exports come later.
			return {};
		},
		locateFile: (file) => file,
		noInitialRun: files.image !== null,
		API: {
			config: {
				jsglobals: globalThis,
				env: {},
				args: [],
				packages: [],
				enableRunUntilComplete: false,
				BUILD_ID: '0'.repeat(64),
				_makeSnapshot: isForSnapshot,
			},
			// Node is used as if it were a worker: of its own means, Pyodide needs none.
			runtimeEnv: { IN_BROWSER: true, IN_BROWSER_WEB_WORKER: true },
		},
	};
}

async function instantiate(
	module: WebAssembly.Module,
	imports: WasmImports,
	{ signals, memoryLimit, machine, reach }: Hooks,
) {
	const onMachine = machine.over(imports);
	const watched = signals.frames.watch(reach.watch(onMachine.env ?? {}));
	const growth = { [GROWTH_IMPORT]: memoryLimit.over(watched[GROWTH_IMPORT] as (bytes: number) => number) };
	const env = { ...watched, ...(await markErrors()), ...growth, [SIGNAL_IMPORT]: signals.check };
	return WebAssembly.instantiate(module, { ...onMachine, env });
}

/** The file system as CPython finds it. */
function furnish(module: PyodideModule, { stdlib, sitePackages }: BootFiles) {
	const { FS, API, ENV } = module;
	API.pyVersionTuple = [MAJOR, MINOR, MICRO];
	API.sitePackages = `/lib/python${MAJOR}.${MINOR}/site-packages`;
	// CPython warns where it finds no folder for extension modules.
	FS.mkdirTree(`/lib/python${MAJOR}.${MINOR}/lib-dynload`);
	FS.mkdirTree(API.sitePackages);
	mountLibrary(module, `/lib/python${MAJOR}${MINOR}.zip`, stdlib);
	for (const [path, text] of sitePackages) {
		const target = `${API.sitePackages}/${path}`;
		FS.mkdirTree(target.slice(0, target.lastIndexOf('/')));
		FS.writeFile(target, text);
	}
	putPrograms(module);
	FS.mkdirTree(HOME);
	FS.chdir(HOME);
	// PYTHONINSPECT keeps a SystemError from ending the runtime, as in Pyodide's own loader.
	Object.assign(ENV, { HOME, PATH, PWD: HOME, PYTHONINSPECT: '1' });
}
