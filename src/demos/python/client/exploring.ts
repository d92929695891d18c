/**
 * One exploration: which schedule is tried next is the search's matter (`explorer/search/`), what a run comes to the
 * interpreters'; here they are brought together. It loads nothing.
 */
import { FILE_NAME, NETWORK } from '../defaults.ts';
import type {
	Exploration,
	ExploredProgram,
	ExploreLimits,
	ExploreOptions,
	Outcome,
	RunEnd,
	RunOrder,
	RunResult,
} from '../explorer/contract.ts';
import type { Plan, SearchPlan } from '../explorer/decision.ts';
import { fingerprint } from '../explorer/hash.ts';
import { DEFAULT_LIMITS } from '../explorer/limits.ts';
import { areAllCutShort, isFine } from '../explorer/run-end.ts';
import { writeSchedule } from '../explorer/schedule.ts';
import { isShorter, Search } from '../explorer/search/search.ts';
import { Shrinking } from '../explorer/search/shrink.ts';
import type { ProgramFailure } from '../protocol.ts';
import type { Crew, HiredForRuns } from './crew.ts';

/** Explorations of one program are alike. */
export const SEED = 1;
const PROGRESS_EVERY_MS = 100;
/** An interpreter that has not run yet may have to boot first, on a machine however busy. */
const BOOT_MS = 60_000;
/** After Stop a run has so long to end by itself, which saves its interpreter. */
const GRACE_MS = 50;
/** Of so many outcomes the shortest schedule is looked for: a program that prints what is by chance has hundreds. */
const MAX_SHRUNK = 24;
/** Schedules are made shorter in as many runs as are explored at most, but in so many where those are fewer. */
const LEAST_SHRINK_RUNS = 500;
/** As long as nothing went wrong, so many runs of the search come to one that makes a schedule shorter. */
const SEARCHES_WHILE_FINE = 4;
/**
 * Where so many runs were all cut short at the limits, or all runs for as long as one may take, the others would be too.
 */
const HOPELESS_RUNS = 30;
/** So often in succession an interpreter may be lost before the exploration gives up. */
const MAX_LOSSES = 3;

export function orderOf(program: ExploredProgram, plan: Plan, isTraced: boolean): RunOrder {
	const { source, fileName = FILE_NAME, network = NETWORK, rule, check } = program;
	return { source, fileName, network, rule, plan, isTraced, limits: limitsOf(program), ...(check && { check }) };
}

const limitsOf = ({ limits }: ExploredProgram): ExploreLimits => ({ ...DEFAULT_LIMITS, ...limits });

type Job =
	| { readonly kind: 'search'; readonly plan: SearchPlan }
	| { readonly kind: 'shrink'; readonly id: string; readonly shrinking: Shrinking };

/** Who lends interpreters. */
export type RunCrew = Pick<Crew, 'hireForRuns'>;

interface Setting {
	readonly sideBySide: number;
	/** As in `schedule.ts`. */
	readonly engineMark: string;
}

/** One exploration. */
export class Exploring {
	readonly #program: ExploredProgram;
	readonly #options: ExploreOptions;
	readonly #crew: RunCrew;
	readonly #sideBySide: number;
	readonly #engineMark: string;
	readonly #search = new Search(SEED);
	readonly #ends = new Map<string, RunEnd>();
	readonly #shrinkings = new Map<string, Shrinking>();
	/** Outcomes whose schedule is being shortened at this moment. */
	readonly #inWork = new Set<string>();
	readonly #beganMs = performance.now();
	readonly #explorers = new Set<Explorer>();
	#runs = 0;
	#shrinkRuns = 0;
	/** Runs that took too long, of which nothing else is known. */
	#overdueRuns = 0;
	#losses = 0;
	#startsProcesses = false;
	#asksForInput = false;
	/** Jobs of the search since a schedule was last made shorter. */
	#searchesInRow = 0;
	#toldMs = 0;
	#isOver = false;
	#end: (exploration: Exploration) => void = () => {};

	constructor(program: ExploredProgram, options: ExploreOptions, crew: RunCrew, { sideBySide, engineMark }: Setting) {
		this.#program = program;
		this.#options = options;
		this.#crew = crew;
		this.#sideBySide = sideBySide;
		this.#engineMark = engineMark;
	}

	carryOut(): Promise<Exploration> {
		const { signal } = this.#options;
		return new Promise((resolve) => {
			this.#end = (exploration) => {
				if (this.#isOver) return;
				this.#isOver = true;
				for (const explorer of this.#explorers) explorer.dismiss();
				resolve(exploration);
			};
			const stop = () => setTimeout(() => this.#end(this.exploration('stopped')), GRACE_MS);
			signal.addEventListener('abort', stop, { once: true });
			for (let count = 0; count < this.#sideBySide; count++) this.#hire(false);
			this.#giveWork();
		});
	}

	/** What is known so far. */
	exploration(status: Exploration['status'], failure: ProgramFailure | null = null): Exploration {
		const outcomes = [...this.#ends].map(([id, end]) => this.#outcome(id, end));
		return {
			status,
			failure,
			rule: this.#program.rule,
			runs: this.#runs,
			elapsedMs: this.#elapsedMs,
			outcomes: outcomes.sort((one, other) => other.count - one.count),
			tried: { ...this.#search.tried, shrinking: this.#shrinkRuns },
			threads: this.#search.threads,
			points: this.#search.points,
			flaws: this.#flaws(outcomes),
		};
	}

	failed(failure: ProgramFailure): Exploration {
		return this.exploration('failed', failure);
	}

	#outcome(id: string, end: RunEnd): Outcome {
		const found = this.#search.outcome(id);
		const shrunk = this.#shrinkings.get(id)?.shrunk ?? null;
		const best = shrunk ?? found?.shortest;
		return {
			id,
			end,
			count: found?.count ?? this.#overdueRuns,
			schedule: best ? writeSchedule({ rule: this.#program.rule, turns: best.turns }, this.#engineMark) : null,
			preemptions: best?.preemptions ?? 0,
			isConfirmed: shrunk?.isConfirmed ?? null,
		};
	}

	#flaws(outcomes: readonly Outcome[]): Exploration['flaws'] {
		const isUnsteady = outcomes.some(({ isConfirmed }) => isConfirmed === false);
		return [
			...(this.#startsProcesses ? (['processes'] as const) : []),
			...(this.#asksForInput ? (['input'] as const) : []),
			...(isUnsteady ? (['not-deterministic'] as const) : []),
		];
	}

	#hire(mayBoot: boolean) {
		const explorer = new Explorer(this.#crew, mayBoot, {
			onResult: (job, result) => {
				this.#losses = 0;
				if (explorer.isSpent) this.#replace(explorer);
				this.#take(job, result);
				this.#giveWork();
			},
			onOverdue: (job) => {
				this.#replace(explorer);
				this.#takeOverdue(job);
				this.#giveWork();
			},
			onLoss: (job, failure) => {
				if (++this.#losses > MAX_LOSSES) return this.#end(this.failed(failure));
				this.#replace(explorer);
				this.#drop(job);
				this.#giveWork();
			},
		});
		this.#explorers.add(explorer);
	}

	#replace(explorer: Explorer) {
		explorer.dismiss();
		this.#explorers.delete(explorer);
		this.#hire(true);
	}

	#giveWork() {
		if (this.#isOver) return;
		this.#tell();
		if (this.#options.signal.aborted) return;
		// What is under way may take as long as all that went before.
		if (this.#isHopeless) return this.#end(this.exploration('done'));
		for (const explorer of this.#explorers) {
			if (explorer.job) continue;
			const job = this.#nextJob();
			if (!job) break;
			const plan = job.kind === 'search' ? job.plan : (job.shrinking.plan as Plan);
			// What confirms a schedule is the run that a reader will be shown.
			explorer.work(job, orderOf(this.#program, plan, job.kind === 'shrink' && job.shrinking.isConfirming));
		}
		if (![...this.#explorers].some(({ job }) => job)) this.#end(this.exploration('done'));
	}

	/**
	 * A schedule that was found is made shorter beside the search: in turns with it where something went wrong by it,
	 * else more rarely, since there may be something wrong to be found yet.
	 */
	#nextJob(): Job | null {
		const isDue = this.#searchesInRow >= (this.#wrongEnds().length > 0 ? 1 : SEARCHES_WHILE_FINE);
		const job = isDue ? (this.#shrinkJob() ?? this.#searchJob()) : (this.#searchJob() ?? this.#shrinkJob());
		this.#searchesInRow = job?.kind === 'search' ? this.#searchesInRow + 1 : 0;
		return job;
	}

	#searchJob(): Job | null {
		const { runs } = this.#options.budget;
		const inFlight = [...this.#explorers].filter(({ job }) => job?.kind === 'search').length;
		if (this.#startsProcesses || this.#isTimeOver) return null;
		const plan = this.#search.next(runs - this.#runs - inFlight);
		return plan === null || plan === 'wait' ? null : { kind: 'search', plan };
	}

	#shrinkJob(): Job | null {
		const left = Math.max(this.#options.budget.runs, LEAST_SHRINK_RUNS) - this.#shrinkRuns - this.#inWork.size;
		if (left < 1 || this.#isTimeOver) return null;
		for (const id of this.#worthShrinking()) {
			const shrinking = this.#shrinkingOf(id);
			if (!shrinking?.plan || this.#inWork.has(id)) continue;
			this.#inWork.add(id);
			return { kind: 'shrink', id, shrinking };
		}
		return null;
	}

	/** What went wrong comes first: it is what a reader looks for. */
	#worthShrinking(): string[] {
		const wrong = this.#wrongEnds();
		const fine = [...this.#ends.keys()].filter((id) => !wrong.includes(id));
		return [...wrong, ...fine].slice(0, MAX_SHRUNK);
	}

	#wrongEnds(): string[] {
		return [...this.#ends].filter(([, end]) => !isFine(end)).map(([id]) => id);
	}

	get #isHopeless(): boolean {
		const isLong = this.#runs >= HOPELESS_RUNS || this.#elapsedMs > limitsOf(this.#program).timeMs;
		return isLong && areAllCutShort([...this.#ends.values()]);
	}

	get #isTimeOver(): boolean {
		return this.#elapsedMs > this.#options.budget.ms;
	}

	get #elapsedMs(): number {
		return performance.now() - this.#beganMs;
	}

	/** Begun anew where the search has come to a shorter one meanwhile. */
	#shrinkingOf(id: string): Shrinking | null {
		const found = this.#search.outcome(id)?.shortest;
		if (!found) return null;
		const known = this.#shrinkings.get(id);
		if (known && !(known.shrunk && isShorter(found, known.shrunk))) return known;
		const shrinking = new Shrinking(found, id);
		this.#shrinkings.set(id, shrinking);
		return shrinking;
	}

	#take(job: Job, result: RunResult) {
		const id = result.end && idOf(result.end);
		if (result.startedProcess) this.#startsProcesses = true;
		if (result.askedForInput) this.#asksForInput = true;
		if (job.kind === 'shrink') {
			this.#inWork.delete(job.id);
			this.#shrinkRuns++;
			job.shrinking.take(id === null || result.divergence ? null : { record: result.record, outcomeId: id });
			return;
		}
		if (id === null || result.end === null || result.divergence) {
			this.#search.drop(job.plan);
			return;
		}
		this.#runs++;
		if (!this.#ends.has(id)) this.#ends.set(id, result.end);
		this.#search.take(job.plan, result.record, id);
	}

	/** It computes and comes to no point: what it would come to by which schedule is not known. */
	#takeOverdue(job: Job) {
		this.#drop(job);
		const end: RunEnd = { kind: 'endless', exitCode: null, failure: null, output: [] };
		this.#runs++;
		this.#overdueRuns++;
		this.#ends.set(idOf(end), end);
		// Every other run begins as this one does.
		if (job.kind === 'search' && job.plan.kind === 'baseline') this.#end(this.exploration('done'));
	}

	#drop(job: Job) {
		if (job.kind === 'search') this.#search.drop(job.plan);
		else {
			this.#inWork.delete(job.id);
			job.shrinking.take(null);
		}
	}

	#tell() {
		const nowMs = performance.now();
		if (nowMs - this.#toldMs < PROGRESS_EVERY_MS) return;
		this.#toldMs = nowMs;
		this.#options.onProgress?.(this.exploration('exploring'));
	}
}

interface ExplorerEvents {
	onResult(job: Job, result: RunResult): void;
	onOverdue(job: Job): void;
	onLoss(job: Job, failure: ProgramFailure): void;
}

/** One interpreter at the disposal of an exploration. */
class Explorer {
	/** What it works at. */
	job: Job | null = null;
	/** Its program has reached for JavaScript, or taken too much memory: another one has to take the next run. */
	isSpent = false;
	readonly #hired: HiredForRuns;
	readonly #events: ExplorerEvents;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isDismissed = false;
	/** Its interpreter may not be up yet. */
	#mayBoot: boolean;
	/** Its interpreter is no more; whoever gives it work hears of it then. */
	#isLost = false;

	constructor(crew: RunCrew, mayBoot: boolean, events: ExplorerEvents) {
		this.#events = events;
		this.#mayBoot = mayBoot;
		this.#hired = crew.hireForRuns({
			onExplored: (result, isSpent) => {
				this.isSpent = isSpent;
				this.#mayBoot = false;
				const job = this.#finish();
				if (job) events.onResult(job, result);
			},
			onFailure: ({ kind, detail }) => {
				const job = this.#finish();
				if (job) events.onLoss(job, { kind, detail });
				else this.#isLost = true;
			},
		});
	}

	work(job: Job, order: RunOrder) {
		this.job = job;
		if (this.#isLost) {
			queueMicrotask(() => {
				const lost = this.#finish();
				if (lost) this.#events.onLoss(lost, { kind: 'worker-died', detail: 'The interpreter ended.' });
			});
			return;
		}
		this.#timer = setTimeout(
			() => {
				const overdue = this.#finish();
				if (overdue) this.#events.onOverdue(overdue);
			},
			order.limits.timeMs + (this.#mayBoot ? BOOT_MS : 0),
		);
		this.#hired.explore(order);
	}

	/** It ends with what it works at, or is free for others. */
	dismiss() {
		this.#isDismissed = true;
		clearTimeout(this.#timer);
		this.#hired.fire();
	}

	#finish(): Job | null {
		clearTimeout(this.#timer);
		const { job } = this;
		this.job = null;
		return this.#isDismissed ? null : job;
	}
}

/** Equal for equal ends: a hash, in base 36. */
export function idOf(end: RunEnd): string {
	const text = JSON.stringify([end.kind, end.exitCode, end.failure, end.output, end.failedCheck]);
	return fingerprint(Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))).toString(36);
}
