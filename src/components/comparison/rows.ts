import type { AuthorFigure, DemoDefinition, Engine, Input, RunStatus, Strategy } from '../../demos/contract.ts';
import { strategiesOf } from '../../demos/strategies.ts';
import type { Measured, MeasuredRuns } from './measured.ts';

/** How the last run of a strategy ended, where it did not reach its answer. */
export type Endings = Readonly<Partial<Record<Strategy, RunStatus>>>;

/** What one engine did at one input. */
export interface EngineRuns {
	readonly engine: Engine;
	/** The reader's own runs at this input. */
	readonly measured: MeasuredRuns;
	/** Runs recorded before, elsewhere: each stands until one of the reader's own takes its place. */
	readonly recorded?: MeasuredRuns;
	readonly endings?: Endings;
	readonly input: Input;
	/** Of this machine. */
	readonly cores: number;
}

/** What is known of a strategy. Times are milliseconds, those without start leave out what only starts. */
export interface ComparisonRow {
	readonly strategy: Strategy;
	/** The reader's own run, or else the recorded one; null where there is neither. */
	readonly run: Measured | null;
	/** Whether the run is of the work that the comparison is of; a recorded one need not be. */
	readonly isSameWork: boolean;
	/** The sequential run that it is related to: of the same engine, machine and work. */
	readonly base: Measured | null;
	/** How the last run ended, where it did not reach its answer: `run` is of an earlier one then. */
	readonly ending: 'failed' | 'cancelled' | null;
	/** How many times faster than `base`, both without start. */
	readonly speedUp: number | null;
	readonly idealMs: number | null;
	readonly idealSpeedUp: number | null;
	readonly author: AuthorFigure | null;
	readonly authorSpeedUp: number | null;
}

/** What an engine has of the comparison: a row a strategy. */
export interface Column {
	readonly engine: Engine;
	readonly rows: readonly ComparisonRow[];
	/** Whether it is of the same work as the first engine's. */
	readonly isSameWork: boolean;
}

/** One row a strategy; only runs that reached their answer count as measured. */
export function comparisonRows(demo: DemoDefinition, runs: EngineRuns): ComparisonRow[] {
	const { engine, measured, recorded = {}, endings = {}, input, cores } = runs;
	const work = workKey(demo, comparedInput(runs));
	const authorSequential = demo.authorFigures.sequential;

	return strategiesOf(demo).map((strategy) => {
		const run = measured[strategy] ?? recorded[strategy] ?? null;
		const base = (run?.recorded ? recorded : measured).sequential ?? null;
		const known = { engine, cores: run?.cores ?? cores, sequentialMs: base && workMs(base) };
		const idealMs = demo.ideal(strategy, run?.input ?? input, known);
		const author = demo.authorFigures[strategy] ?? null;
		const ending = endings[strategy];
		return {
			strategy,
			run,
			isSameWork: run === null || workKey(demo, run.input) === work,
			base,
			ending: ending === undefined || ending === 'done' ? null : ending,
			speedUp: ratio(base && workMs(base), run && workMs(run)),
			idealMs,
			idealSpeedUp: ratio(demo.ideal('sequential', run?.input ?? input, known), idealMs),
			author,
			authorSpeedUp: ratio(authorSequential?.seconds ?? null, author?.seconds ?? null),
		};
	});
}

/** The input that a comparison is of: where the reader measured nothing yet, that of the recorded runs. */
export function comparedInput({ measured, recorded = {}, input }: EngineRuns): Input {
	const [first] = Object.values(recorded);
	return Object.keys(measured).length === 0 && first ? first.input : input;
}

/** How long a run took without what only started. */
export const workMs = ({ wallMs, startingMs }: Measured) => wallMs - startingMs;

/** Whether two inputs describe the same work: equal wherever a parameter matters to every strategy. */
export function workKey(demo: DemoDefinition, input: Input): string {
	return demo.parameters
		.filter((parameter) => !parameter.strategies)
		.map(({ name }) => `${name}=${input[name]}`)
		.join('&');
}

function ratio(dividend: number | null, divisor: number | null): number | null {
	return dividend === null || divisor === null || divisor === 0 ? null : dividend / divisor;
}
