/**
 * The parts of Pyodide 314.0.7 that it does not publish and that the adapter rests on. To be checked one by one when
 * the version changes; `npm test` boots an interpreter and would notice most.
 */
import type { PyodideAPI } from 'pyodide';

/** What `pyodide.asm.mjs` exports: makes the module of Emscripten. */
export type PyodideFactory = (settings: EmscriptenSettings) => Promise<PyodideModule>;

/** As `createSettings` of Pyodide's `emscripten-settings.ts`. */
export interface EmscriptenSettings {
	readonly noImageDecoding: true;
	readonly noAudioDecoding: true;
	readonly noWasmDecoding: false;
	readonly preRun: readonly ((module: PyodideModule) => void)[];
	readonly arguments: readonly string[];
	readonly thisProgram: string;
	readonly instantiateWasm: (imports: WasmImports, onDone: InstantiatedCallback) => object;
	readonly locateFile: (file: string) => string;
	readonly noInitialRun?: boolean;
	readonly API: object;
}

export type WasmImports = Record<string, Record<string, WebAssembly.ImportValue>>;
export type InstantiatedCallback = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

export interface PyodideModule {
	readonly HEAP32: Int32Array<ArrayBuffer>;
	/** Where CPython counts down the checks of its eval loop until the next question for a signal. */
	readonly __Py_emscripten_signal_clock: number;
	/** CPython's state, which begins with the places of what is in it. */
	readonly __PyRuntime: number;
	readonly HEAP8: Int8Array<ArrayBuffer>;
	readonly ENV: Record<string, string>;
	readonly FS: PyodideAPI['FS'];
	readonly API: {
		readonly version: string;
		pyVersionTuple: readonly [number, number, number];
		sitePackages: string;
		readonly sys: { readonly path: { insert(index: number, path: string): void } };
		readonly _pyodide: { set_excepthook(): void };
		initializeStreams(): void;
		/** Called with what Pyodide cannot go on after; it throws, and nothing can be asked of it any more. */
		fatal_error(error: unknown): void;
		restoreSnapshot(snapshot: Uint8Array): object;
		makeSnapshot(): Uint8Array<ArrayBuffer>;
		/** As `setTimeout`, but where nothing is to be waited for, browsers make it wait for nothing. */
		scheduleCallback(callback: () => void, ms: number): void;
		finalizeBootstrap(snapshotConfig?: object): PyodideAPI;
	};
	/** Called by every stack when it begins; the first one tells where stacks begin. */
	readonly enterTask: () => void;
	/** Whether Python may be suspended just now, and by whom. */
	readonly validSuspender: { value: boolean };
	readonly suspenderGlobal: { value: unknown };
	/** Makes the views of the memory anew when it has grown; in bytes. */
	readonly growMemory: (size: number) => unknown;
	/** Calls Python so that it can be suspended. */
	promisingApply: (...args: unknown[]) => Promise<unknown>;
	readonly stackSave: () => number;
	readonly stackRestore: (pointer: number) => void;
	readonly _malloc: (size: number) => number;
	/** The end of the heap, moved by so many bytes. */
	readonly _sbrk: (increment: number) => number;
	readonly _PyThreadState_Get: () => number;
	readonly _PyUnstable_ThreadState_SetStackProtection: (threadState: number, bottom: number, size: number) => number;
}
