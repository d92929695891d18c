/**
 * What CPython asks its machine for besides files: what time it is, and bytes at random. It is asked here where a
 * process has a machine of its own (one whose time is not the real one), and Emscripten's answers hold elsewhere. Does
 * not set alarms: the scheduler does.
 *
 * On an upgrade: these must still be all the imports by which CPython learns of either.
 */
import type { WasmImports } from './pyodide.ts';

export interface Machine {
	/** Milliseconds, of a clock that never goes back; a look at it may move it. */
	readonly now: () => number;
	/** Milliseconds since 1970. */
	readonly wallNow: () => number;
	readonly fillRandom: (bytes: Uint8Array) => void;
}

const WASI = 'wasi_snapshot_preview1';
/** As WASI numbers its clocks; the others are monotonic. */
const WALL_CLOCK = 0;
const NANOSECONDS = 1e6;

type Import = (...args: unknown[]) => unknown;

export class MachineImports {
	/** Null for the machine that the browser runs on. */
	machine: Machine | null = null;
	#memory: WebAssembly.Memory | null = null;

	attach(memory: WebAssembly.Memory) {
		this.#memory = memory;
	}

	/** The imports that go before Emscripten's own. */
	over(imports: WasmImports): WasmImports {
		const { env = {}, [WASI]: wasi = {} } = imports;
		const instead = (real: unknown, answer: (machine: Machine, ...args: never[]) => unknown): Import => {
			const plain = real as Import;
			return (...args) => (this.machine ? answer(this.machine, ...(args as never[])) : plain(...args));
		};
		return {
			...imports,
			env: {
				...env,
				emscripten_get_now: instead(env.emscripten_get_now, (machine) => machine.now()),
				emscripten_date_now: instead(env.emscripten_date_now, (machine) => machine.wallNow()),
			},
			[WASI]: {
				...wasi,
				clock_time_get: instead(wasi.clock_time_get, (machine, clock: number, _precision: bigint, at: number) => {
					const nowMs = clock === WALL_CLOCK ? machine.wallNow() : machine.now();
					this.#view().setBigInt64(at >>> 0, BigInt(Math.round(nowMs * NANOSECONDS)), true);
					return 0;
				}),
				random_get: instead(wasi.random_get, (machine, at: number, length: number) => {
					machine.fillRandom(new Uint8Array(this.#view().buffer, at >>> 0, length >>> 0));
					return 0;
				}),
			},
		};
	}

	/** Anew each time: a memory that grows gets another buffer. */
	#view(): DataView {
		if (!this.#memory) throw new Error('The machine is asked before the interpreter has a memory.');
		return new DataView(this.#memory.buffer);
	}
}
