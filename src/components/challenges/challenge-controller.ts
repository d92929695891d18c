/**
 * A challenge as it is played: the reader's run of its program, whether that has reached the goal, and the hint. Knows no
 * DOM. The run is the explorer's (`lab/explorer/explorer-controller.ts`), as it is in the laboratory.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ExploredProgram, RunEnd, Sought } from '../../demos/python/explorer/contract.ts';
import {
	createExplorerController,
	type ExplorerController,
	type ShownReplay,
} from '../lab/explorer/explorer-controller.ts';
import { threadName } from '../lab/explorer/replay-model.ts';

type Client = Pick<
	typeof import('../../demos/python/client/explore.ts'),
	'exploreProgram' | 'followSchedule' | 'seekOutcome'
>;

export type Hint =
	| { readonly status: 'seeking' | 'failed' }
	/** Who is to go on. */
	| { readonly status: 'found'; readonly name: string }
	/** `first`: who is to go on first of all, from the beginning; null where that is not known either. */
	| { readonly status: 'impossible' | 'unknown'; readonly runs: number; readonly first: string | null };

export interface ChallengeController {
	readonly explorer: ExplorerController;
	/** What the run that is shown has come to; null where it has not ended. */
	readonly verdict: ReadonlySignal<'reached' | 'missed' | null>;
	/** Of the run that is shown, as far as it has come. */
	readonly hint: ReadonlySignal<Hint | null>;
	readonly askForHint: () => Promise<void>;
	readonly stopHint: () => void;
	readonly dispose: () => void;
}

export interface ChallengeOptions {
	readonly load: () => Promise<Client>;
	readonly program: ExploredProgram;
	readonly isReached: (end: RunEnd) => boolean;
	/** The reader's own run has reached the goal. */
	readonly onReached: (schedule: string) => void;
}

/** Enough for every challenge from wherever a reader is; a second or a few. */
const HINT_BUDGET = { runs: 600, ms: 20_000 };

export function createChallengeController(options: ChallengeOptions): ChallengeController {
	const { load, program, isReached, onReached } = options;
	const explorer = createExplorerController({ load, onReport: () => {} });
	const { replay } = explorer;
	const hinted = signal<{ readonly of: ShownReplay; readonly hint: Hint } | null>(null);
	let seeking: AbortController | null = null;

	const verdict = computed(() => {
		const end = replay.value?.replay.end;
		if (!end) return null;
		return isReached(end) ? 'reached' : 'missed';
	});
	const stopHint = () => {
		seeking?.abort();
		seeking = null;
	};
	const dispose = replay.subscribe((shown) => {
		stopHint();
		if (verdict.value === 'reached' && shown?.path) onReached(shown.replay.schedule);
	});

	/** Null where it was stopped, or the reader has gone on meanwhile. */
	const seek = async (shown: ShownReplay): Promise<Hint | null> => {
		stopHint();
		seeking = new AbortController();
		const { signal: stopped } = seeking;
		const { seekOutcome } = await load();
		const from = (schedule: string) =>
			seekOutcome(program, schedule, isReached, { signal: stopped, budget: HINT_BUDGET });
		const here = await from(shown.replay.schedule);
		const nameOf = ({ thread }: Sought & { status: 'found' }) => threadName(shown.replay.threads, thread);
		if (here.status === 'found') return { status: 'found', name: nameOf(here) };
		if (here.status === 'failed') return { status: 'failed' };
		if (here.status === 'stopped' || stopped.aborted) return null;
		const start = await from('');
		return stopped.aborted ? null : { ...here, first: start.status === 'found' ? nameOf(start) : null };
	};

	return {
		explorer,
		verdict,
		hint: computed(() => (hinted.value?.of === replay.value ? (hinted.value?.hint ?? null) : null)),
		async askForHint() {
			const of = replay.value;
			if (!of?.replay.next) return;
			hinted.value = { of, hint: { status: 'seeking' } };
			const hint = await seek(of).catch((error): Hint => {
				console.error(error);
				return { status: 'failed' };
			});
			if (hinted.value?.of === of) hinted.value = hint && { of, hint };
		},
		stopHint,
		dispose() {
			stopHint();
			dispose();
		},
	};
}
