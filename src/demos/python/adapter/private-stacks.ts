/**
 * A C stack for every thread. Pyodide keeps all suspended stacks in one area and copies them out of each other's way;
 * but CPython's garbage collector follows the frames of every thread state, and the entry frames lie in those stacks:
 * what was copied away is read as garbage. Here every thread has an area of its own, so nothing is ever copied. It does
 * not touch the stack of WebAssembly itself, which the browser keeps.
 *
 * On an upgrade: `promisingApply` must still be called through the module and begin a stack where the stack pointer
 * stands, `enterTask` and `StackState` must leave alone what lies as `#standStill` says, and
 * `PyUnstable_ThreadState_SetStackProtection` must be exported.
 */
import type { PyodideModule } from './pyodide.ts';

/**
 * CPython raises RecursionError at the end of this stack, and has to do so before the browser's own, of about a
 * megabyte, is full, since that would end the interpreter. Of calls of Python through C, those of a cached function are
 * the worst: 600 of them fill the stack of Chromium, 560 that of Firefox, and 425 fill this; by `__repr__` it is 590 in
 * either, and 370 here.
 */
const STACK_BYTES = 208 * 1024;
const ALIGNMENT = 16;

export class PrivateStacks {
	readonly #module: PyodideModule;
	readonly #base: number;
	#free: number[] = [];
	#latest = 0;
	/** How many of the free ones are for threads that have been started, but have not begun. */
	#reserved = 0;
	#isBeginning = false;
	#begunCount = 0;

	constructor(module: PyodideModule) {
		this.#module = module;
		this.#base = module.stackSave();
		this.#standStill();
		const apply = module.promisingApply;
		module.promisingApply = (...args) => this.#applyOnOwnStack(apply, args);
	}

	/**
	 * Whether a thread has begun that has not called `protect` yet. Pyodide runs some Python before a new thread can be
	 * suspended, and it must not be interrupted.
	 */
	get isBeginning(): boolean {
		return this.#isBeginning;
	}

	/** How many threads have begun since the interpreter booted. */
	get begunCount(): number {
		return this.#begunCount;
	}

	/** Sees to it that there is a stack for one more thread; false where there is no memory for it. */
	reserve(): boolean {
		while (this.#free.length <= this.#reserved) {
			const bottom = this.#module._malloc(STACK_BYTES);
			if (bottom === 0) return false;
			this.#free.push(bottom);
		}
		this.#reserved++;
		return true;
	}

	/** Tells CPython where the stack of the thread that has just begun ends. */
	protect() {
		this.#isBeginning = false;
		const { _PyThreadState_Get, _PyUnstable_ThreadState_SetStackProtection } = this.#module;
		_PyUnstable_ThreadState_SetStackProtection(_PyThreadState_Get(), this.#latest, STACK_BYTES);
	}

	/** All stacks are gone with the memory that they lay in. */
	reset() {
		this.#free = [];
		this.#reserved = 0;
		this.#isBeginning = false;
	}

	/**
	 * Pyodide would move a new stack to where it sees room between those that are suspended, and turn others out. It
	 * moves none that lies above the first, and looks only at those that take up room.
	 */
	#standStill() {
		const module = this.#module;
		// All of ours are allocated, and so above the stack that the interpreter booted on.
		module.enterTask();
		Object.defineProperty(module, 'stackStop', { get: () => module.stackSave(), set: () => {} });
	}

	#applyOnOwnStack(apply: PyodideModule['promisingApply'], args: unknown[]): Promise<unknown> {
		const free = this.#free;
		this.#reserved = Math.max(0, this.#reserved - 1);
		const bottom = free.pop() ?? this.#module._malloc(STACK_BYTES);
		this.#module.stackRestore((bottom + STACK_BYTES) & -ALIGNMENT);
		this.#latest = bottom;
		this.#isBeginning = true;
		this.#begunCount++;
		const finished = apply(...args);
		this.#module.stackRestore(this.#base);
		return finished.finally(() => {
			this.#module.stackRestore(this.#base);
			free.push(bottom);
		});
	}
}
