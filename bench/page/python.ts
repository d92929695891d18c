/** The Python engine as a page uses it. */
import { prepare, runProgram } from '../../src/demos/python/client.ts';
import type { Program, ProgramOutcome } from '../../src/demos/python/protocol.ts';

export interface TimedRun {
	readonly outcome: ProgramOutcome;
	/** Since Run; infinite where nothing was written. */
	readonly firstOutputMs: number;
	readonly text: string;
	/** From Stop to the outcome, where it was pressed. */
	readonly stopMs: number | null;
}

const python = {
	prepare,

	/** A program to its end, or to its Stop so long after its first output. */
	async run(program: Program, stopAfterMs: number | null = null): Promise<TimedRun> {
		const startedMs = performance.now();
		const stop = new AbortController();
		let firstOutputMs = Number.POSITIVE_INFINITY;
		let stoppedMs: number | null = null;
		let text = '';
		const outcome = await runProgram(program, {
			signal: stop.signal,
			onOutput: (output) => {
				text += output.text;
				if (firstOutputMs < Number.POSITIVE_INFINITY) return;
				firstOutputMs = performance.now() - startedMs;
				if (stopAfterMs === null) return;
				setTimeout(() => {
					stoppedMs = performance.now();
					stop.abort();
				}, stopAfterMs);
			},
			onQuestion: async ({ prompt }) => `answer to ${prompt}`,
		});
		const stopMs = stoppedMs === null ? null : performance.now() - stoppedMs;
		return { outcome, firstOutputMs, text, stopMs };
	},
};

export type Python = typeof python;

declare global {
	interface Window {
		python: Python;
	}
}

window.python = python;
