/**
 * Makes an interpreter as good as new after a process: everything that is Python's (memory, files, the JavaScript
 * objects it holds and its own that JavaScript holds, its suspended threads) becomes what it was when the photograph
 * was taken. Nothing is cleaned up, everything is replaced, so nothing that a program did in Python can be seen by the
 * next. What a program did in JavaScript is not put back: an interpreter whose program has reached for it is not used
 * again (`../reach.ts`). What the engine itself keeps in JavaScript for a process is not its matter.
 */
import type { Booted } from '../boot.ts';
import { type FileSystem, FilesPhotograph } from './files.ts';
import { HandlesPhotograph } from './handles.ts';
import type { Lives } from './lives.ts';
import { MemoryPhotograph } from './memory.ts';
import { ReferencesPhotograph, type ReferenceTable } from './references.ts';

/** A memory never shrinks: past this size it is better given back, with the interpreter. */
const MAX_KEPT_BYTES = 128 * 2 ** 20;

export class Pristine {
	readonly #booted: Booted;
	readonly #lives: Lives;
	readonly #memory: MemoryPhotograph;
	readonly #files: FilesPhotograph;
	readonly #references: ReferencesPhotograph;
	readonly #handles: HandlesPhotograph;
	readonly #stackPointer: number;

	/** Photographs an interpreter that has booted and run nothing yet. */
	constructor(booted: Booted, image: WebAssembly.Module, lives: Lives) {
		const { module, memory } = booted;
		this.#booted = booted;
		this.#lives = lives;
		this.#stackPointer = module.stackSave();
		this.#memory = new MemoryPhotograph(image, memory);
		this.#files = new FilesPhotograph(module.FS as unknown as FileSystem);
		this.#references = new ReferencesPhotograph(module as unknown as ReferenceTable);
		this.#handles = new HandlesPhotograph(lives.inherited);
		lives.begin();
		booted.reach.attach(module, [globalThis, booted.pyodide, module, module.API]);
	}

	/** What the process that is carried out has made of its files. */
	get files(): FilesPhotograph {
		return this.#files;
	}

	/** A program that has reached for JavaScript may have left anything in the worker itself. */
	get isSpoilt(): boolean {
		return this.#booted.reach.wasSeen;
	}

	/** False where it cannot be done, and the interpreter is of no more use. To be called when no Python runs. */
	restore(): boolean {
		if (this.#booted.memory.buffer.byteLength > MAX_KEPT_BYTES || this.isSpoilt) return false;
		this.#lives.begin();
		this.#memory.restore();
		this.#files.restore();
		this.#references.restore();
		this.#handles.restore();
		const { module, stacks } = this.#booted;
		module.stackRestore(this.#stackPointer);
		module.validSuspender.value = false;
		module.suspenderGlobal.value = null;
		stacks.reset();
		return true;
	}
}
