/**
 * The state of one demo and what may happen to it: runs go one at a time, each ends in a report, and nothing that was
 * measured is lost. Knows no DOM beyond the frames that it counts.
 */
import { batch, signal } from '@preact/signals';
import type {
	DemoDefinition,
	DemoState,
	Engine,
	Input,
	InputProblem,
	Progress,
	Report,
	Strategy,
	WorkloadName,
} from '../../demos/contract.ts';
import { hasSpans } from '../../demos/spans/indexed-trace.ts';
import { validateInput } from '../../demos/validate.ts';
import { type Endings, workKey } from '../comparison/rows.ts';
import type { RunEngine, RunRequest } from './engine.ts';
import { type FrameWatch, nextFrame, watchFrames } from './watch-frames.ts';

/** The run under way, and its turn where several go one after another. */
export interface RunningRun {
	readonly engine: Engine;
	readonly strategy: Strategy;
	readonly workload: WorkloadName;
	readonly input: Input;
	readonly at: number;
	readonly of: number;
	readonly progress: Progress | null;
	readonly isStopping: boolean;
}

export type Reports = Readonly<Partial<Record<Strategy, Report>>>;

/** Runs of one engine that can be compared: of one work, though a parameter of a single strategy may differ. */
export interface Work {
	readonly input: Input;
	/** The last of each strategy that has something to show. */
	readonly reports: Reports;
	/** The last of each strategy that reached its answer. */
	readonly answered: Reports;
	/** How the last of each strategy ended. */
	readonly endings: Endings;
}

export interface Controller {
	readonly state: { readonly value: DemoState };
	readonly running: { readonly value: RunningRun | null };
	readonly problems: { readonly value: readonly InputProblem[] };
	/** Of each engine, the last run of each strategy that has something to show, whatever its numbers. */
	readonly latest: { readonly value: Readonly<Record<Engine, Reports>> };
	/** Of each engine, what was run of the work of its last run; null before that. */
	readonly works: { readonly value: Readonly<Record<Engine, Work | null>> };
	/** The same, but of the work of the last run that reached its answer, where any did. */
	readonly compared: { readonly value: Readonly<Record<Engine, Work | null>> };
	/** Of each engine, the last run of each strategy to end, whatever came of it. */
	readonly ended: { readonly value: Readonly<Record<Engine, Reports>> };
	/** The runs that were asked for last, as far as they have ended. */
	readonly series: { readonly value: readonly Report[] };
	/** The frames that the page drew during the last run. */
	readonly frames: { readonly value: FrameWatch | null };
	/** Runs the strategies in turn; a stop or a failure ends the series. Resolves when the last has ended. */
	readonly run: (request: RunRequest) => Promise<void>;
	readonly stop: () => void;
	/** Takes back what was said of numbers that are mended by now. Says nothing new: nothing is being asked for yet. */
	readonly recheck: (input: Input) => void;
}

export interface ControllerOptions {
	readonly demo: DemoDefinition;
	readonly loadEngine: (engine: Engine) => Promise<RunEngine>;
	readonly onReport: (report: Report) => void;
}

export function createController({ demo, loadEngine, onReport }: ControllerOptions): Controller {
	const state = signal<DemoState>('idle');
	const running = signal<RunningRun | null>(null);
	const problems = signal<readonly InputProblem[]>([]);
	const latest = signal<Readonly<Record<Engine, Reports>>>({ python: {}, typescript: {} });
	const works = signal<Readonly<Record<Engine, Work | null>>>({ python: null, typescript: null });
	const compared = signal<Readonly<Record<Engine, Work | null>>>({ python: null, typescript: null });
	const ended = signal<Readonly<Record<Engine, Reports>>>({ python: {}, typescript: {} });
	const series = signal<readonly Report[]>([]);
	const frames = signal<FrameWatch | null>(null);
	const kept = new Map<string, Work>();
	let abort: AbortController | null = null;

	const keep = (report: Report) => {
		const { engine, strategy, input, status } = report;
		const key = (of: Input) => `${engine} ${workKey(demo, of)}`;
		const shown = works.value[engine];
		batch(() => {
			series.value = [...series.value, report];
			ended.value = { ...ended.value, [engine]: { ...ended.value[engine], [strategy]: report } };
			state.value = status;
			// What ended before it began has nothing to show: whatever stands on the page stays.
			if (!hasBegun(report) && shown && key(shown.input) !== key(input)) return;
			const own = kept.get(key(input)) ?? { input, reports: {}, answered: {}, endings: {} };
			const added = { [strategy]: report };
			const work: Work = {
				input,
				reports: hasBegun(report) ? { ...own.reports, ...added } : own.reports,
				answered: status === 'done' ? { ...own.answered, ...added } : own.answered,
				endings: { ...own.endings, [strategy]: status },
			};
			kept.set(key(input), work);
			works.value = { ...works.value, [engine]: work };
			const before = compared.value[engine];
			const hasAnswers = before !== null && Object.keys(before.answered).length > 0;
			if (status === 'done' || !hasAnswers || key(before.input) === key(input)) {
				compared.value = { ...compared.value, [engine]: work };
			}
			if (hasBegun(report)) latest.value = { ...latest.value, [engine]: { ...latest.value[engine], ...added } };
		});
	};

	const runOne = async (request: RunRequest, at: number, signalOfStop: AbortSignal): Promise<Report> => {
		const { strategies, ...shared } = request;
		const strategy = strategies[at] as Strategy;
		running.value = {
			engine: request.engine,
			strategy,
			workload: demo.workload,
			input: request.input,
			at: at + 1,
			of: strategies.length,
			progress: null,
			isStopping: false,
		};
		const engine = await loadEngine(request.engine);
		const watch = watchFrames();
		batch(() => {
			state.value = 'running';
			frames.value = watch;
		});
		// Two frames with the running state on screen first: on the main thread none comes until the end.
		await nextFrame();
		await nextFrame();
		try {
			const report = await engine.run(
				{ ...shared, workload: demo.workload, strategy },
				{
					signal: signalOfStop,
					onProgress: (progress) => {
						const current = running.value;
						if (!current) return;
						batch(() => {
							running.value = { ...current, progress };
							state.value = progress.phase === 'loading' ? 'loading' : 'running';
						});
					},
				},
			);
			// And one after it, so that the strip shows where the page came back to life. A reader who pressed Stop does
			// not wait for it: beside workers that still compute, a frame may take long.
			if (report.status === 'done' || request.place === 'main-thread') await nextFrame();
			return report;
		} finally {
			watch.end();
		}
	};

	return {
		state,
		running,
		problems,
		latest,
		works,
		compared,
		ended,
		series,
		frames,
		async run(request) {
			if (abort) return;
			problems.value = validateInput(demo, request.input);
			if (problems.value.length > 0) return;
			abort = new AbortController();
			const { signal: signalOfStop } = abort;
			batch(() => {
				series.value = [];
				state.value = 'loading';
			});
			try {
				for (let at = 0; at < request.strategies.length; at++) {
					const report = await runOne(request, at, signalOfStop);
					keep(report);
					onReport(report);
					if (report.status !== 'done') break;
				}
			} catch (error) {
				// The engine settles whatever happens in a run; only its script may fail to load.
				console.error(error);
				state.value = 'unavailable';
			} finally {
				abort = null;
				running.value = null;
			}
		},
		stop() {
			if (!abort || !running.value) return;
			running.value = { ...running.value, isStopping: true };
			abort.abort();
		},
		recheck(input) {
			if (problems.value.length === 0) return;
			const still = validateInput(demo, input);
			const left = problems.value.filter(({ name }) => still.some((problem) => problem.name === name));
			if (left.length < problems.value.length) problems.value = left;
		},
	};
}

/** Whether a run came as far as to have something to show: more than the start of workers, or places in a queue. */
export const hasBegun = ({ status, spans, output = [] }: Report) =>
	status === 'done' || output.length > 0 || spans.some(({ state }) => state === 'computing' || state === 'waiting');

/** Whether a run that goes on has anything of its own yet: until then what stood in its place stays. */
export function hasOwnToShow({ progress }: RunningRun): boolean {
	return (
		progress !== null &&
		((progress.trace !== undefined && hasSpans(progress.trace)) || (progress.output ?? []).length > 0)
	);
}
