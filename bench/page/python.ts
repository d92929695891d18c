/** The Python engine as a page uses it. */
import { exploreProgram, followSchedule } from '../../src/demos/python/client/explore.ts';
import { prepare, runProgram } from '../../src/demos/python/client.ts';
import type { Exploration, ExploredProgram, ExploreOptions } from '../../src/demos/python/explorer/contract.ts';
import type { Output, Program, ProgramOutcome } from '../../src/demos/python/protocol.ts';

export interface TimedRun {
	readonly outcome: ProgramOutcome;
	/** Since Run; infinite where nothing was written. */
	readonly firstOutputMs: number;
	readonly text: string;
}

let stop = new AbortController();

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

	/** A program that is heard as it writes, to its end or until `stopHeard`. */
	runHeard(program: Program, hear: (output: Output) => void): Promise<ProgramOutcome> {
		stop = new AbortController();
		return runProgram(program, { signal: stop.signal, onOutput: hear });
	},

	stopHeard() {
		stop.abort();
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

	/** An exploration to its end, or until an outcome of a kind is found; `foundMs`: when that was, infinite where it never was. */
	async explore(
		program: ExploredProgram,
		budget: ExploreOptions['budget'],
		kind: string | null = null,
	): Promise<TimedExploration> {
		const startedMs = performance.now();
		const enough = new AbortController();
		let foundMs = Number.POSITIVE_INFINITY;
		const look = ({ outcomes }: Exploration) => {
			if (enough.signal.aborted || !outcomes.some(({ end }) => end.kind === kind)) return;
			foundMs = performance.now() - startedMs;
			enough.abort();
		};
		const options = { signal: enough.signal, budget, onProgress: look };
		const exploration = await exploreProgram(program, options);
		look(exploration);
		return { exploration, foundMs };
	},

	/** JSON of the lines and of the end of a schedule's run. */
	async replay(program: ExploredProgram, schedule: string): Promise<string> {
		const { signal } = new AbortController();
		const { status, steps, end, failure } = await followSchedule(program, schedule, { signal, afterwards: 'end' });
		return JSON.stringify({ status, steps, end, failure });
	},

	/** Milliseconds from Stop, pressed so long after the beginning, to the end of the exploration. */
	async timeToStopExploring(program: ExploredProgram, afterMs: number): Promise<number> {
		const stop = new AbortController();
		let stoppedMs = Number.POSITIVE_INFINITY;
		setTimeout(() => {
			stoppedMs = performance.now();
			stop.abort();
		}, afterMs);
		const options = { signal: stop.signal, budget: { runs: 1_000_000, ms: 60_000 } };
		const { status } = await exploreProgram(program, options);
		if (status !== 'stopped') throw new Error(`The exploration was not stopped, but ${status}.`);
		return performance.now() - stoppedMs;
	},
};

export interface TimedExploration {
	readonly exploration: Exploration;
	readonly foundMs: number;
}

export type Python = typeof python;

declare global {
	interface Window {
		python: Python;
	}
}

window.python = python;
