import {
	type AuthorFigure,
	type DemoDefinition,
	type Engine,
	type Input,
	type Report,
	STRATEGIES,
	type Strategy,
} from '../../demos/contract.ts';

/** Reports of runs at one input, the last of each strategy. */
export type Reports = Readonly<Partial<Record<Strategy, Report>>>;

/** What one engine did at one input. */
export interface EngineRuns {
	readonly engine: Engine;
	readonly reports: Reports;
	readonly input: Input;
	readonly cores: number;
	/** Whether the reports were recorded before, elsewhere. */
	readonly isRecorded?: boolean;
}

/** What is known of a strategy. Times are milliseconds; a speed-up is sequential time over this strategy's. */
export interface ComparisonRow {
	readonly strategy: Strategy;
	readonly measuredMs: number | null;
	readonly startingMs: number | null;
	readonly speedUp: number | null;
	readonly idealMs: number | null;
	readonly idealSpeedUp: number | null;
	readonly author: AuthorFigure | null;
	readonly authorSpeedUp: number | null;
}

/** One row a strategy; only runs that reached their answer count as measured. */
export function comparisonRows(
	demo: DemoDefinition,
	{ engine, reports, input, cores }: Omit<EngineRuns, 'isRecorded'>,
): ComparisonRow[] {
	const measured = (strategy: Strategy) => {
		const report = reports[strategy];
		return report?.status === 'done' ? report : null;
	};
	const sequentialMs = measured('sequential')?.wallMs ?? null;
	const known = { engine, cores, sequentialMs };
	const idealSequentialMs = demo.ideal('sequential', input, known);
	const authorSequential = demo.authorFigures.sequential;

	return STRATEGIES.map((strategy) => {
		const report = measured(strategy);
		const author = demo.authorFigures[strategy] ?? null;
		const idealMs = demo.ideal(strategy, report?.input ?? input, known);
		return {
			strategy,
			measuredMs: report?.wallMs ?? null,
			startingMs: report?.phases.startingMs ?? null,
			speedUp: ratio(sequentialMs, report?.wallMs ?? null),
			idealMs,
			idealSpeedUp: ratio(idealSequentialMs, idealMs),
			author,
			authorSpeedUp: ratio(authorSequential?.seconds ?? null, author?.seconds ?? null),
		};
	});
}

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
