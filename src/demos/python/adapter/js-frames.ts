/**
 * Whether JavaScript stands between a running thread and the place where it was entered: WebAssembly cannot suspend
 * through it. That is so while Pyodide makes a Python class for a new kind of JavaScript object, for example: Python
 * runs there, but neither may it be preempted nor may it wait. A suspension that is tried all the same fails when the
 * thread state has been swapped already, and memory is corrupted. Does not see JavaScript that calls Python outside of
 * threads (`SignalPoll.isInThread` does).
 *
 * On an upgrade: `can_run_sync_js` must still be what `can_run_sync` asks.
 */
import type { WasmImports } from './pyodide.ts';

const MAY_SUSPEND = 'can_run_sync_js';

type Import = (...args: unknown[]) => unknown;

export class JsFrames {
	/** How many calls from WebAssembly to JavaScript are under way. A thread is suspended only where there is none. */
	#depth = 0;

	get areBetween(): boolean {
		return this.#depth > 0;
	}

	/** The imports, counted while they are called. */
	watch(imports: WasmImports[string]): WasmImports[string] {
		const watched = Object.entries(imports).map(([name, value]) => [name, isPlain(value) ? this.#count(value) : value]);
		const maySuspend = imports[MAY_SUSPEND] as () => number;
		return { ...Object.fromEntries(watched), [MAY_SUSPEND]: () => (this.areBetween ? 0 : maySuspend()) };
	}

	#count(call: Import): Import {
		return (...args) => {
			this.#depth++;
			try {
				return call(...args);
			} finally {
				this.#depth--;
			}
		};
	}
}

/** Objects among the imports are memories, tables, and functions that suspend. */
function isPlain(value: WebAssembly.ImportValue): value is Import {
	return typeof value === 'function';
}
