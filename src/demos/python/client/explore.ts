/**
 * Explores the schedules of a program, follows one of them, and looks for a way from there: what a page asks for. The work
 * is in `exploring.ts` and `seeking.ts`.
 */
import type {
	Explore,
	ExploredProgram,
	ExploreOptions,
	Follow,
	Replay,
	RunOrder,
	RunResult,
	Seek,
} from '../explorer/contract.ts';
import type { Plan, Turn } from '../explorer/decision.ts';
import { parseSchedule, type Schedule, writeSchedule } from '../explorer/schedule.ts';
import type { ProgramFailure } from '../protocol.ts';
import { engine } from './engine.ts';
import { ENGINE_MARK } from './engine-mark.ts';
import { Exploring, orderOf } from './exploring.ts';
import { bootUnlessStopped, failureOf, loadUnlessStopped, whyUnsupported } from './loading.ts';
import { seek } from './seeking.ts';
import { TraceLedger } from './trace-ledger.ts';

export const exploreProgram: Explore = async (program, options) => {
	const sideBySide = options.sideBySide ?? Math.max(1, navigator.hardwareConcurrency);
	const exploring = new Exploring(program, options, engine.crew, { sideBySide, engineMark: ENGINE_MARK });
	const failure = await prepare(sideBySide, options);
	if (failure) return exploring.failed(failure);
	if (options.signal.aborted) return exploring.exploration('stopped');
	try {
		return await exploring.carryOut();
	} finally {
		engine.crew.trim(sideBySide + 1);
		engine.keepFiles();
	}
};

export const followSchedule: Follow = async (program, text, { signal, afterwards }) => {
	const { rule, turns } = scheduleOf(program, text);
	const failure = await prepare(1, { signal });
	if (failure) return withoutRun(failure, text);
	const plan: Plan = { kind: 'turns', turns, mode: 'strict', afterwards };
	const order = orderOf({ ...program, rule }, plan, true);
	const result = await runOnce(order, signal);
	return 'detail' in result ? withoutRun(result, text) : replayOf(result, rule, text);
};

export const seekOutcome: Seek = async (program, text, isSought, options) => {
	const { rule, turns } = scheduleOf(program, text);
	const failure = await prepare(1, options);
	if (failure) return { status: 'failed', failure };
	const run = (order: RunOrder) => runOnce(order, options.signal);
	return seek({ program: { ...program, rule }, turns, isSought, options, run, engineMark: ENGINE_MARK });
};

/** Without a text, the beginning. */
function scheduleOf(program: ExploredProgram, text: string): Schedule {
	return text === '' ? { rule: program.rule, turns: [] } : parseSchedule(text, ENGINE_MARK);
}

/** Why nothing can be run; null where so many interpreters are up, or the reader has pressed Stop. */
async function prepare(
	count: number,
	options: Pick<ExploreOptions, 'signal' | 'onLoading'>,
): Promise<ProgramFailure | null> {
	const hindrance = whyUnsupported();
	if (hindrance) return hindrance;
	try {
		if (await loadUnlessStopped(options)) await bootUnlessStopped(count, options.signal);
		return null;
	} catch (error) {
		return failureOf(error);
	}
}

/** Of a run that was never carried out to its end: it failed for the engine's reasons, or the reader stopped it. */
function runOnce(order: RunOrder, signal: AbortSignal): Promise<RunResult | ProgramFailure> {
	return new Promise((resolve) => {
		const end = (result: RunResult | ProgramFailure) => {
			clearTimeout(timer);
			hired.fire();
			resolve(result);
		};
		const hired = engine.crew.hireForRuns({
			onExplored: end,
			onFailure: ({ kind, detail }) => end({ kind, detail }),
		});
		const detail = `The run took longer than ${order.limits.timeMs / 1_000} s.`;
		const timer = setTimeout(
			() => end({ kind: 'time-limit', detail, limit: order.limits.timeMs }),
			order.limits.timeMs,
		);
		signal.addEventListener('abort', () => end({ kind: 'internal', detail: 'It was stopped.' }), { once: true });
		hired.explore(order);
	});
}

function withoutRun(failure: ProgramFailure, schedule: string): Replay {
	const trace = { lanes: [], spans: [] };
	return {
		status: 'failed',
		failure,
		divergence: null,
		end: null,
		threads: [],
		steps: [],
		schedule,
		standing: {},
		next: null,
		trace,
	};
}

function replayOf(result: RunResult, rule: ExploredProgram['rule'], text: string): Replay {
	const { end, divergence, paused, record, traced } = result;
	const steps = traced?.steps ?? [];
	const ledger = new TraceLedger();
	if (traced) {
		ledger.begin(traced.pid, traced.processName, traced.startMs);
		ledger.running(traced.pid, traced.startMs);
		for (const chunk of traced.chunks) ledger.add(chunk);
		ledger.endAll(traced.endMs);
	}
	const { trace } = ledger;
	const textOf = (turns: readonly Turn[]) => writeSchedule({ rule, turns }, ENGINE_MARK);
	const next = paused && {
		threads: paused.grown.map(({ chosen, turns }) => ({
			thread: chosen,
			isCurrent: chosen === paused.decision.current,
			schedule: textOf(turns),
		})),
	};
	return {
		status: divergence ? 'differs' : paused ? 'paused' : 'same',
		divergence,
		end,
		failure: null,
		threads: trace.lanes.filter(({ kind }) => kind === 'main' || kind === 'thread').map(({ name }) => name),
		steps,
		schedule: textOf(record.turns) ?? text,
		standing: traced?.standing ?? {},
		next,
		trace,
	};
}
