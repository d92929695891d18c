/**
 * Which instruction of Python is being run, read from CPython's memory: asking Python would run more Python. CPython
 * itself publishes where its structures have what (`_Py_DebugOffsets` at the beginning of `_PyRuntime`), for debuggers
 * and profilers. Reads only; knows nothing of threads.
 *
 * On an upgrade: the places below must be those of `Include/internal/pycore_debug_offsets.h`; `check` would tell.
 */
import type { PyodideModule } from './pyodide.ts';

const COOKIE = 'xdebugpy';
/** In the table, by 64-bit numbers: the cookie, the version and the threading are before the first. */
const FIELD = {
	version: 1,
	currentFrame: 26,
	previous: 32,
	executable: 33,
	instruction: 34,
	firstLine: 44,
	code: 48,
} as const;
/** CPython 3.14: `PY_VERSION_HEX` without its last half. */
const VERSION = 0x030e;
/** What CPython keeps in the lowest bits of a reference on its stack. */
const TAG_BITS = 3;

export class FrameReader {
	readonly #module: PyodideModule;
	readonly #at: Record<keyof typeof FIELD, number>;

	constructor(module: PyodideModule) {
		this.#module = module;
		const table = module.__PyRuntime;
		const cookie = String.fromCharCode(...module.HEAP8.subarray(table, table + COOKIE.length));
		const field = (index: number) => module.HEAP32[(table >> 2) + 2 * index] as number;
		if (cookie !== COOKIE || field(FIELD.version) >>> 16 !== VERSION) {
			throw new Error('CPython does not say where its frames are, or it is another version.');
		}
		const entries = Object.entries(FIELD).map(([name, index]) => [name, field(index)]);
		this.#at = Object.fromEntries(entries);
	}

	/** The code object of the frame that runs: its address. */
	get code(): number {
		return this.#word(this.#frame + this.#at.executable) & ~TAG_BITS;
	}

	/** Bytes from the beginning of the code object's instructions to the one that is being run. */
	get instruction(): number {
		return this.#word(this.#frame + this.#at.instruction) - this.code - this.#at.code;
	}

	/** The code objects of the frames that are under way, the innermost first. */
	*codes(): Generator<number> {
		for (let frame = this.#frame; frame !== 0; frame = this.#word(frame + this.#at.previous)) {
			yield this.#word(frame + this.#at.executable) & ~TAG_BITS;
		}
	}

	firstLineOf(code: number): number {
		return this.#word(code + this.#at.firstLine);
	}

	get #frame(): number {
		return this.#word(this.#module._PyThreadState_Get() + this.#at.currentFrame);
	}

	#word(address: number): number {
		return this.#module.HEAP32[address >> 2] as number;
	}
}
