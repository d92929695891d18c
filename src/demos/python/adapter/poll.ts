/**
 * How a computing thread is interrupted without shared memory. CPython for Emscripten asks JavaScript for a signal at
 * every 50th check of its eval loop, and also within the loops of its big integers, where the question costs more than
 * the work. So the question is answered in WebAssembly by a counter, which asks JavaScript at every n-th time only; n
 * adapts to the pace. It delivers a signal number and does not know what the signal means.
 *
 * On an upgrade: the import `_Py_CheckEmscriptenSignals_Helper` must exist, take nothing and return an int.
 */
import type { Pace } from '../scheduler/policy.ts';
import { JsFrames } from './js-frames.ts';
import type { PyodideModule } from './pyodide.ts';

export const SIGNAL_IMPORT = '_Py_CheckEmscriptenSignals_Helper';

/**
 * Asked with the time in milliseconds; answers with the number of a signal, 0 for none. Within a function written in C
 * (`isBetweenInstructions` false) a thread may hold what another one would trip over.
 */
export type Poll = (nowMs: number, isBetweenInstructions: boolean) => number;

/** `PY_EMSCRIPTEN_SIGNAL_INTERVAL`: what CPython sets its clock to just before the eval loop asks. */
const CLOCK_START = 50;

/**
 * (module (import "e" "slow" (func (result i32))) (global $n (export "n") (mut i32) (i32.const 1))
 *   (func (export "f") (result i32)
 *     (global.set $n (i32.sub (global.get $n) (i32.const 1)))
 *     (if (result i32) (i32.eqz (global.get $n)) (then (call 0)) (else (i32.const 0)))))
 */
const COUNTER = new Uint8Array([
	0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7f, 0x02, 0x0a, 0x01, 0x01,
	0x65, 0x04, 0x73, 0x6c, 0x6f, 0x77, 0x00, 0x00, 0x03, 0x02, 0x01, 0x00, 0x06, 0x06, 0x01, 0x7f, 0x01, 0x41, 0x01,
	0x0b, 0x07, 0x09, 0x02, 0x01, 0x6e, 0x03, 0x00, 0x01, 0x66, 0x00, 0x01, 0x0a, 0x16, 0x01, 0x14, 0x00, 0x23, 0x00,
	0x41, 0x01, 0x6b, 0x24, 0x00, 0x23, 0x00, 0x45, 0x04, 0x7f, 0x10, 0x00, 0x05, 0x41, 0x00, 0x0b, 0x0b,
]);

/** Questions come as often as this, in milliseconds, whatever CPython computes. */
const PACE = { minMs: 0.1, maxMs: 0.5 };
const MAX_SKIP = 65_536;

export class SignalPoll {
	/** What to answer with; nobody is asked while it is null. */
	poll: Poll | null = null;
	readonly frames = new JsFrames();
	/** How often JavaScript was asked. */
	count = 0;
	/** The import that replaces CPython's. */
	readonly check: () => number;

	readonly #countdown: WebAssembly.Global;
	#skip = 1;
	#lastMs = 0;
	#paceScale = 1;
	#pace: Pace = 'adaptive';
	#module: PyodideModule | null = null;
	#baseThreadState = 0;

	constructor() {
		const imports = { e: { slow: () => this.#ask() } };
		const { f, n } = new WebAssembly.Instance(new WebAssembly.Module(COUNTER), imports).exports;
		this.check = f as () => number;
		this.#countdown = n as WebAssembly.Global;
	}

	/** Once the interpreter has booted. */
	attach(module: PyodideModule) {
		this.#module = module;
		this.#baseThreadState = module._PyThreadState_Get();
	}

	/** At every check a question costs a multiple of what CPython does between: for programs that run under a schedule. */
	set pace(pace: Pace) {
		this.#pace = pace;
		// What is left of the former pace, which went by the clock, would let the first checks pass unasked.
		this.#countdown.value = 1;
	}

	/** The pace follows the switch interval, where that is shorter than usual. */
	setSlice(sliceMs: number) {
		this.#paceScale = Math.min(1, sliceMs / 5);
	}

	#ask(): number {
		this.count++;
		if (this.#pace === 'every-check') return this.#askAtEveryCheck();
		const nowMs = performance.now();
		const passedMs = nowMs - this.#lastMs;
		this.#lastMs = nowMs;
		this.#adapt(passedMs / this.#paceScale);
		this.#countdown.value = this.#skip;
		return this.#answer(nowMs);
	}

	/** Has CPython ask again at its next check, not at the fiftieth. */
	#askAtEveryCheck(): number {
		this.#countdown.value = 1;
		const answer = this.#answer(performance.now());
		if (this.#module) this.#module.HEAP32[this.#module.__Py_emscripten_signal_clock >> 2] = 0;
		return answer;
	}

	#answer(nowMs: number): number {
		return this.poll && this.isInThread && !this.frames.areBetween
			? this.poll(nowMs, this.#isBetweenInstructions())
			: 0;
	}

	/** Python also runs outside of threads: for Pyodide's own needs, as when it begins and ends one. */
	get isInThread(): boolean {
		return this.#module !== null && this.#module._PyThreadState_Get() !== this.#baseThreadState;
	}

	#isBetweenInstructions(): boolean {
		if (!this.#module) return false;
		return this.#module.HEAP32[this.#module.__Py_emscripten_signal_clock >> 2] === CLOCK_START;
	}

	#adapt(passedMs: number) {
		if (passedMs < PACE.minMs) this.#skip = Math.min(this.#skip * 2, MAX_SKIP);
		else if (passedMs > PACE.maxMs) this.#skip = Math.max(1, this.#skip >> (passedMs > 4 * PACE.maxMs ? 4 : 1));
	}
}
