/**
 * A search for a way from where a run is paused to an outcome that is wanted: the schedules that begin like this run are
 * tried as those of an exploration are, until one leads there; that one is made shorter, and its beginning stays as it is.
 */
import type { ExploredProgram, ExploreOptions, RunEnd, RunOrder, RunResult, Sought } from '../explorer/contract.ts';
import type { Plan, RunRecord, SearchPlan, Turn } from '../explorer/decision.ts';
import { writeSchedule } from '../explorer/schedule.ts';
import { BoundedSearch } from '../explorer/search/bounded.ts';
import { Search } from '../explorer/search/search.ts';
import { Shrinking } from '../explorer/search/shrink.ts';
import type { ProgramFailure } from '../protocol.ts';
import { idOf, orderOf, SEED } from './exploring.ts';

export interface Seeking {
	readonly program: ExploredProgram;
	/** Of the run that is paused. */
	readonly turns: readonly Turn[];
	readonly isSought: (end: RunEnd) => boolean;
	readonly options: Pick<ExploreOptions, 'signal' | 'budget'>;
	/** Carries out one run; a failure is the engine's. */
	readonly run: (order: RunOrder) => Promise<RunResult | ProgramFailure>;
	/** As in `schedule.ts`. */
	readonly engineMark: string;
}

type Ended = RunResult & { readonly end: RunEnd };

export async function seek(seeking: Seeking): Promise<Sought> {
	const { program, turns, isSought, options, run } = seeking;
	const { signal, budget } = options;
	const paused = await run(orderOf(program, { kind: 'turns', turns, mode: 'strict', afterwards: 'pause' }, false));
	if ('detail' in paused) return { status: 'failed', failure: paused };
	if (paused.paused === null) return { status: 'impossible', runs: 0 };
	const first = paused.record.decisions;
	const search = new Search(SEED, new BoundedSearch(), first.length);
	const beganMs = performance.now();
	let runs = 0;
	let hasEndless = false;
	while (!signal.aborted && performance.now() - beganMs < budget.ms) {
		const plan = search.next(budget.runs - runs);
		if (plan === null || plan === 'wait') break;
		const result = await run(orderOf(program, after(turns, plan), false));
		if ('detail' in result) return { status: 'failed', failure: result };
		runs++;
		if (!hasEnded(result)) {
			search.drop(plan);
			continue;
		}
		search.take(plan, result.record, idOf(result.end));
		if (isSought(result.end)) return shortened(seeking, first, result);
		hasEndless ||= result.end.kind === 'endless';
	}
	if (signal.aborted) return { status: 'stopped' };
	return { status: search.tried.isComplete && !hasEndless ? 'impossible' : 'unknown', runs };
}

/** The same outcome by fewer switches, from the same beginning. */
async function shortened(seeking: Seeking, first: RunRecord['decisions'], found: Ended): Promise<Sought> {
	const { program, options, run, engineMark } = seeking;
	const shrinking = new Shrinking(found.record, idOf(found.end));
	let shortest = found.record;
	while (shrinking.plan && !options.signal.aborted) {
		const result = await run(orderOf(program, shrinking.plan, false));
		if ('detail' in result) return { status: 'failed', failure: result };
		const isOfUse = hasEnded(result) && beginsLike(result.record, first);
		shrinking.take(isOfUse ? { record: result.record, outcomeId: idOf(result.end) } : null);
		// The last run of all confirms the shortest.
		if (isOfUse && shrinking.shrunk?.isConfirmed) shortest = result.record;
	}
	const thread = shortest.decisions[first.length]?.chosen;
	if (options.signal.aborted || thread === undefined) return { status: 'stopped' };
	const schedule = writeSchedule({ rule: program.rule, turns: shortest.turns }, engineMark);
	return { status: 'found', thread, schedule, preemptions: shortest.preemptions };
}

/** What the search plans to do from the beginning, done from where the turns end; its own turns begin with these. */
function after(turns: readonly Turn[], plan: SearchPlan): Plan {
	return plan.kind === 'turns' ? plan : { kind: 'after', turns, plan };
}

function hasEnded(result: RunResult): result is Ended {
	return result.end !== null && result.divergence === null;
}

function beginsLike({ decisions }: RunRecord, first: RunRecord['decisions']): boolean {
	return first.every(({ decision, chosen }, index) => {
		const other = decisions[index];
		return other?.chosen === chosen && other.decision.hash === decision.hash;
	});
}
