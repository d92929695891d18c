import type { Page } from 'playwright-core';
import type { Output, Program, ProgramOutcome } from '../../../src/demos/python/protocol.ts';
import { Listener, type TestOutcome, type Told } from './told.ts';

export interface ProgramEnding {
	/** It ran all of the tests that it was given. */
	readonly isComplete: boolean;
	/** The page does not answer any more. */
	readonly isPageLost: boolean;
	/** How it ended, where it is not complete. */
	readonly details: string;
}

/** No program of a test file runs for longer. */
const PROGRAM_LIMIT_MS = 7_200_000;
const OUTPUT_BYTES = 200_000_000;
/** Unpacking and importing, before the first test, and what comes after the last. */
const ASIDE_LIMIT_MS = 120_000;
/** A program that is stopped ends within this, else the page has hung. */
const STOP_LIMIT_MS = 30_000;
/** Of what a test wrote before its program ended, the end is kept. */
const LAST_WORDS = 4_000;
const LOST = 'The page did not stop the program.';

/** One program that runs tests, watched: who takes too long is stopped, and the test that a program ends in has failed. */
export class TestProgram {
	readonly #page: Page;
	readonly #limitMs: number;
	readonly #onEnded: (id: string, outcome: TestOutcome) => void;
	readonly #listener = new Listener();
	engineVersion = '';
	#mainPid: number | null = null;
	#running: string | null = null;
	#isComplete = false;
	#lastWords = '';
	#overtime: string | null = null;
	#timer: NodeJS.Timeout | undefined;
	#lose: (lost: typeof LOST) => void = () => {};

	constructor(page: Page, limitMs: number, onEnded: (id: string, outcome: TestOutcome) => void) {
		this.#page = page;
		this.#limitMs = limitMs;
		this.#onEnded = onEnded;
	}

	async run(source: string): Promise<ProgramEnding> {
		const program: Program = { source, limits: { timeMs: PROGRAM_LIMIT_MS, outputBytes: OUTPUT_BYTES } };
		const lost = new Promise<typeof LOST>((lose) => {
			this.#lose = lose;
		});
		this.#watch();
		const hear = (output: Output) => this.#hear(output);
		const ran = this.#page.evaluate(
			([program, hear]) => window.python.runHeard(program, hear),
			[program, hear] as const,
			{
				exposeFunctions: true,
			},
		);
		const outcome = await Promise.race([ran.catch((error) => String(error)), lost]);
		clearTimeout(this.#timer);
		const isPageLost = typeof outcome === 'string';
		const details = [this.#overtime ?? (isPageLost ? outcome : said(outcome)), this.#lastWords].join('\n').trimEnd();
		if (this.#running !== null) this.#onEnded(this.#running, { status: 'failed', details });
		return { isComplete: this.#isComplete, isPageLost, details };
	}

	#hear({ pid, stream, text }: Output) {
		this.#mainPid ??= pid;
		if (stream === 'stderr') this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
		if (pid !== this.#mainPid || stream === 'stderr') return;
		for (const told of this.#listener.hear(text)) this.#take(told);
	}

	#take(told: Told) {
		switch (told.kind) {
			case 'engine':
				this.engineVersion = told.version;
				break;
			case 'begun':
				this.#running = told.id;
				this.#lastWords = '';
				break;
			case 'ended':
				this.#running = null;
				this.#onEnded(told.id, told);
				break;
			case 'end':
				this.#isComplete = true;
				break;
			default:
				told satisfies never;
		}
		this.#watch();
	}

	/** Gives what happens next its time. */
	#watch() {
		clearTimeout(this.#timer);
		const limitMs = this.#running === null ? ASIDE_LIMIT_MS : this.#limitMs;
		this.#timer = setTimeout(() => this.#stop(limitMs), limitMs);
	}

	#stop(limitMs: number) {
		this.#overtime = `It took longer than ${limitMs / 1_000} s.`;
		this.#timer = setTimeout(() => this.#lose(LOST), STOP_LIMIT_MS);
		this.#page.evaluate(() => window.python.stopHeard()).catch(() => {});
	}
}

function said({ status, failure, exitCode }: ProgramOutcome): string {
	return `The program ended: ${failure ? `${failure.kind}, ${failure.detail}` : `${status}, exit code ${exitCode}`}`;
}
