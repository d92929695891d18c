/** The Python engine as a page uses it. */
import { prepare, runProgram } from '../../src/demos/python/client.ts';
import type { Program, ProgramOutcome } from '../../src/demos/python/protocol.ts';

export interface TimedRun {
	readonly outcome: ProgramOutcome;
	/** Since Run; infinite where nothing was written. */
	readonly firstOutputMs: number;
	readonly text: string;
}

const python = {
	prepare,

	/** A program to its end. */
	async run(program: Program, onFirstOutput: () => void = () => {}): Promise<TimedRun> {
		const startedMs = performance.now();
		let firstOutputMs = Number.POSITIVE_INFINITY;
		let text = '';
		const outcome = await runProgram(program, {
			signal: new AbortController().signal,
			onOutput: (output) => {
				text += output.text;
				if (firstOutputMs < Number.POSITIVE_INFINITY) return;
				firstOutputMs = performance.now() - startedMs;
				onFirstOutput();
			},
		});
		return { outcome, firstOutputMs, text };
	},

	/** Milliseconds from Stop, pressed so long after the first output, to the outcome. */
	async timeToStop(program: Program, afterMs: number): Promise<number> {
		const stop = new AbortController();
		let stoppedMs = Number.POSITIVE_INFINITY;
		const onOutput = () => {
			if (stoppedMs < Number.POSITIVE_INFINITY) return;
			stoppedMs = performance.now() + afterMs;
			setTimeout(() => {
				stoppedMs = performance.now();
				stop.abort();
			}, afterMs);
		};
		const { status } = await runProgram(program, { signal: stop.signal, onOutput });
		if (status !== 'cancelled') throw new Error(`The program was not stopped, but ${status}.`);
		return performance.now() - stoppedMs;
	},
};

export type Python = typeof python;

declare global {
	interface Window {
		python: Python;
	}
}

window.python = python;
