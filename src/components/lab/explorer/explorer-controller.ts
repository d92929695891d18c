/**
 * The exploration of a program and the replay of one of its schedules, as the page shows them. Both belong to the text
 * that they were asked for. Knows no DOM.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type {
	Exploration,
	ExploredProgram,
	FollowOptions,
	Replay,
	Rule,
} from '../../../demos/python/explorer/contract.ts';
import { ScheduleError } from '../../../demos/python/explorer/schedule.ts';

export type ExplorerState = 'idle' | 'exploring' | 'done' | 'stopped';

type Client = Pick<typeof import('../../../demos/python/client/explore.ts'), 'exploreProgram' | 'followSchedule'>;

export interface ShownReplay {
	readonly replay: Replay;
	readonly program: ExploredProgram;
	/** Who chose: the schedule alone, or the reader, one schedule after another. */
	readonly path: readonly string[] | null;
}

export interface ExplorerController {
	readonly state: ReadonlySignal<ExplorerState>;
	/** Null before anything was explored. */
	readonly exploration: ReadonlySignal<Exploration | null>;
	/** What was explored. */
	readonly program: ReadonlySignal<ExploredProgram | null>;
	readonly replay: ReadonlySignal<ShownReplay | null>;
	/** A replay was asked for, and is not there yet. */
	readonly isFollowing: ReadonlySignal<boolean>;
	/** Why a schedule cannot be followed; `failed`: the engine. */
	readonly problem: ReadonlySignal<ScheduleError['kind'] | 'failed' | null>;
	/** Resolves when it has ended; at once where one is under way. */
	readonly explore: (program: ExploredProgram, runs: number) => Promise<void>;
	readonly stop: () => void;
	/** Shows the run of a schedule. */
	readonly follow: (program: ExploredProgram, schedule: string) => Promise<void>;
	/** The reader is the scheduler: from the beginning, on by one choice, or back by one. */
	readonly conduct: (program: ExploredProgram) => Promise<void>;
	readonly choose: (schedule: string) => Promise<void>;
	/** To the end, and nobody is preempted any more. */
	readonly playOn: () => Promise<void>;
	readonly undo: () => Promise<void>;
}

export interface ExplorerOptions {
	readonly load: () => Promise<Client>;
	readonly onReport: (exploration: Exploration, program: ExploredProgram) => void;
}

/** Longer, and a reader has looked elsewhere. */
const MAX_MS = 120_000;

export function createExplorerController({ load, onReport }: ExplorerOptions): ExplorerController {
	const state = signal<ExplorerState>('idle');
	const exploration = signal<Exploration | null>(null);
	const explored = signal<ExploredProgram | null>(null);
	const replay = signal<ShownReplay | null>(null);
	const problem = signal<ScheduleError['kind'] | 'failed' | null>(null);
	const isFollowing = signal(false);
	let abort: AbortController | null = null;
	/** The replay that was asked for last: one that comes late is not shown. */
	let asked = 0;

	const show = async (
		program: ExploredProgram,
		schedule: string,
		path: readonly string[] | null,
		afterwards: FollowOptions['afterwards'] = path === null ? 'end' : 'pause',
	): Promise<void> => {
		const number = ++asked;
		isFollowing.value = true;
		try {
			const { followSchedule } = await load();
			const made = await followSchedule(program, schedule, { signal: new AbortController().signal, afterwards });
			if (number !== asked) return;
			batch(() => {
				isFollowing.value = false;
				problem.value = made.status === 'failed' ? 'failed' : null;
				replay.value = made.status === 'failed' ? null : { replay: made, program, path };
			});
		} catch (error) {
			if (number !== asked) return;
			batch(() => {
				isFollowing.value = false;
				problem.value = error instanceof ScheduleError ? error.kind : 'failed';
				replay.value = null;
			});
		}
	};

	return {
		state,
		exploration,
		program: explored,
		replay,
		isFollowing,
		problem,
		async explore(program, runs) {
			if (abort) return;
			abort = new AbortController();
			asked++;
			batch(() => {
				isFollowing.value = false;
				state.value = 'exploring';
				exploration.value = null;
				explored.value = program;
				replay.value = null;
				problem.value = null;
			});
			try {
				const { exploreProgram } = await load();
				const made = await exploreProgram(program, {
					signal: abort.signal,
					budget: { runs, ms: MAX_MS },
					onProgress(soFar) {
						exploration.value = soFar;
					},
				});
				batch(() => {
					exploration.value = made;
					state.value = made.status === 'stopped' ? 'stopped' : 'done';
					if (made.status === 'failed') problem.value = 'failed';
				});
				onReport(made, program);
			} catch (error) {
				console.error(error);
				batch(() => {
					state.value = 'stopped';
					problem.value = 'failed';
				});
			} finally {
				abort = null;
			}
		},
		stop: () => abort?.abort(),
		follow: (program, schedule) => show(program, schedule, null),
		conduct: (program) => show(program, '', ['']),
		async choose(schedule) {
			const shown = replay.value;
			if (shown?.path) await show(shown.program, schedule, [...shown.path, schedule]);
		},
		async playOn() {
			const shown = replay.value;
			const before = shown?.path?.at(-1);
			if (shown?.path && before !== undefined) await show(shown.program, before, [...shown.path, before], 'baseline');
		},
		async undo() {
			const shown = replay.value;
			if (!shown?.path || shown.path.length < 2) return;
			const path = shown.path.slice(0, -1);
			await show(shown.program, path.at(-1) ?? '', path);
		},
	};
}

export const RULES = ['cpython', 'instruction'] as const satisfies readonly Rule[];
export const BUDGETS = [200, 1_000, 10_000] as const;
