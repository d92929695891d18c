import type { DemoDefinition, Engine, Report, Strategy, WorkloadName } from '../../demos/contract.ts';
import { type MeasuredRuns, measureAll } from '../comparison/measured.ts';
import type { EngineRuns } from '../comparison/rows.ts';

/** What `npm run record` writes beside a workload: a run of every strategy by each engine, at its quick size. */
export interface Recording {
	/** ISO 8601. */
	readonly recordedAt: string;
	/** The kind of machine, for example `x86-64, Debian 12, Chromium 156`; the cores stand in the reports. */
	readonly machine: string;
	readonly reports: readonly Report[];
}

const files = import.meta.glob<Recording>('../../demos/workloads/*/recorded.json', { import: 'default', eager: true });

/** The recording of a workload, or null where none was made yet. */
export function recordingOf(workload: WorkloadName): Recording | null {
	return Object.entries(files).find(([path]) => path.endsWith(`/${workload}/recorded.json`))?.[1] ?? null;
}

/** What an engine did, by strategy. */
export function recordedReports(recording: Recording | null, engine: Engine): Partial<Record<Strategy, Report>> {
	const own = recording?.reports.filter((report) => report.engine === engine) ?? [];
	return Object.fromEntries(own.map((report) => [report.strategy, report]));
}

/** What a comparison needs of the recorded runs of each engine. */
export function measuredRuns(workload: WorkloadName): Readonly<Record<Engine, MeasuredRuns>> {
	const recording = recordingOf(workload);
	const of = (engine: Engine): MeasuredRuns => {
		if (!recording) return {};
		const { machine, recordedAt } = recording;
		const runs = Object.values(measureAll(recordedReports(recording, engine)));
		return Object.fromEntries(runs.map((run) => [run.strategy, { ...run, recorded: { machine, recordedAt } }]));
	};
	return { python: of('python'), typescript: of('typescript') };
}

/** What an engine did at its quick size before the reader ran anything, to be compared. */
export function recordedRuns(engine: Engine, demo: DemoDefinition): EngineRuns {
	const recorded = measuredRuns(demo.workload)[engine];
	const [first] = Object.values(recorded);
	const input = first?.input ?? demo.sizes.quick[engine];
	return { engine, measured: {}, recorded, input, cores: first?.cores ?? 4 };
}
