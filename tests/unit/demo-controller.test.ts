import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createController } from '../../src/components/run/controller.ts';
import type { RunEngine, RunRequest } from '../../src/components/run/engine.ts';
import { catalog } from '../../src/demos/catalog.ts';
import type { DemoState, Engine, Report, RunStatus } from '../../src/demos/contract.ts';
import type { Span } from '../../src/demos/trace.ts';

const demo = catalog.sleep;
const input = demo.sizes.quick.python;
const request: RunRequest = { engine: 'python', strategies: ['threads'], input, place: 'worker', locale: 'ru' };

type Run = RunEngine['run'];
type Started = Parameters<Run>[0];

const worked: Span = { lane: 0, state: 'computing', startMs: 0, endMs: 1, task: null };
const starting: Span = { ...worked, state: 'starting' };

const reportOf = ({ strategy, workload, ...more }: Started, status: RunStatus = 'done') =>
	({
		engine: more.engine,
		input: more.input,
		strategy,
		workload,
		status,
		spans: [worked],
	}) as Partial<Report> as Report;

const frames = new Map<number, FrameRequestCallback>();
let lastFrame = 0;

/** Frames come when a test draws them. */
beforeEach(() => {
	vi.useFakeTimers();
	frames.clear();
	vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
		frames.set(++lastFrame, callback);
		return lastFrame;
	});
	vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function controllerOver(run: Run, loadEngine: (engine: Engine) => Promise<RunEngine> = async () => ({ run })) {
	const reported: Report[] = [];
	const controller = createController({
		demo,
		loadEngine,
		onReport: (report) => reported.push(report),
	});
	/** A run to its end, in a page that draws no frame. */
	const carryOut = async (asked: Partial<RunRequest> = {}) => {
		const ended = controller.run({ ...request, ...asked });
		await vi.runAllTimersAsync();
		await ended;
	};
	return { controller, reported, carryOut };
}

function drawFrame(): void {
	const asked = [...frames.values()];
	frames.clear();
	for (const draw of asked) draw(0);
}

/** An engine that ends when it is stopped. */
const untilStopped: Run = (started, { signal }) =>
	new Promise((settle) => signal.addEventListener('abort', () => settle(reportOf(started, 'cancelled'))));

describe('a run of a demo', () => {
	it('ends in a report that is kept, told and shown', async () => {
		const run = vi.fn<Run>(async (started) => reportOf(started));
		const { controller, reported, carryOut } = controllerOver(run);
		expect(controller.state.value).toBe('idle');
		await carryOut();
		expect(run.mock.calls[0]?.[0]).toEqual({
			engine: 'python',
			workload: 'sleep',
			strategy: 'threads',
			input,
			place: 'worker',
			locale: 'ru',
		});
		expect(controller.state.value).toBe('done');
		expect(reported).toHaveLength(1);
		expect(controller.series.value).toEqual(reported);
		expect(controller.latest.value).toEqual({ python: { threads: reported[0] }, typescript: {} });
		const reports = { threads: reported[0] };
		expect(controller.works.value).toEqual({
			python: { input, reports, answered: reports, endings: { threads: 'done' } },
			typescript: null,
		});
		expect(controller.running.value).toBeNull();
	});

	it('is loading until its engine is there, and running when two frames have shown it so', async () => {
		let bring: (engine: RunEngine) => void = () => {};
		const run = vi.fn<Run>(untilStopped);
		const { controller } = controllerOver(run, () => new Promise((resolve) => (bring = resolve)));
		void controller.run(request);
		expect(controller.state.value).toBe('loading');
		expect(controller.running.value).toMatchObject({ strategy: 'threads', at: 1, of: 1, progress: null });
		bring({ run });
		await vi.advanceTimersByTimeAsync(0);
		expect(controller.state.value).toBe('running');
		drawFrame();
		await vi.advanceTimersByTimeAsync(0);
		expect(run).not.toHaveBeenCalled();
		drawFrame();
		await vi.advanceTimersByTimeAsync(0);
		expect(run).toHaveBeenCalledOnce();
	});

	it('begins also where no frame is ever drawn, and then its end is not waited for', async () => {
		const { controller, carryOut } = controllerOver(async (started) => reportOf(started));
		await carryOut();
		expect(controller.state.value).toBe('done');
	});

	it('tells its progress, and whether it loads or runs', async () => {
		const states: [DemoState, unknown][] = [];
		const { controller, carryOut } = controllerOver(async (started, { onProgress }) => {
			for (const phase of ['loading', 'running'] as const) {
				onProgress?.({ phase } as never);
				states.push([controller.state.value, controller.running.value?.progress]);
			}
			return reportOf(started);
		});
		await carryOut();
		expect(states).toEqual([
			['loading', { phase: 'loading' }],
			['running', { phase: 'running' }],
		]);
	});

	it('counts the frames that the page draws while it lasts, and no more after it', async () => {
		const { controller, carryOut } = controllerOver(async (started) => {
			drawFrame();
			return reportOf(started);
		});
		await carryOut();
		const drawn = controller.frames.value?.moments.length;
		expect(drawn).toBeGreaterThan(1);
		drawFrame();
		expect(controller.frames.value?.moments).toHaveLength(drawn ?? 0);
	});

	it('goes alone: another is not begun beside it', async () => {
		const run = vi.fn<Run>(async (started) => reportOf(started));
		const { controller } = controllerOver(run);
		const both = [controller.run(request), controller.run({ ...request, strategies: ['asyncio'] })];
		await vi.runAllTimersAsync();
		await Promise.all(both);
		expect(run).toHaveBeenCalledOnce();
	});

	it('of an input that cannot be is not begun, and says which fields are wrong until one can', async () => {
		const run = vi.fn<Run>(async (started) => reportOf(started));
		const { controller, carryOut } = controllerOver(run);
		await carryOut({ input: { ...input, count: -1 } });
		expect(run).not.toHaveBeenCalled();
		expect(controller.state.value).toBe('idle');
		expect(controller.problems.value).toHaveLength(1);
		await carryOut();
		expect(controller.problems.value).toEqual([]);
		expect(run).toHaveBeenCalledOnce();
	});

	it('is told of a wrong field until it is mended, and of no other that is wrong since', async () => {
		const { controller, carryOut } = controllerOver(async (started) => reportOf(started));
		const told = () => controller.problems.value.map(({ name }) => name);
		await carryOut({ input: { ...input, count: -1 } });
		controller.recheck({ ...input, count: -2 });
		expect(told()).toEqual(['count']);
		controller.recheck({ ...input, durationMs: -1 });
		expect(told()).toEqual([]);
	});
});

describe('a series', () => {
	const strategies = ['sequential', 'threads', 'processes'] as const;

	it('runs its strategies in turn, says which is on, and comes to all reports', async () => {
		const turns: string[] = [];
		const { controller, reported, carryOut } = controllerOver(async (run) => {
			const { at, of, strategy } = controller.running.value ?? {};
			turns.push(`${at}/${of} ${strategy}`);
			return reportOf(run);
		});
		await carryOut({ strategies });
		expect(turns).toEqual(['1/3 sequential', '2/3 threads', '3/3 processes']);
		expect(reported.map(({ strategy }) => strategy)).toEqual(strategies);
		expect(Object.keys(controller.works.value.python?.reports ?? {})).toEqual(strategies);
		expect(controller.series.value).toEqual(reported);
		await carryOut();
		expect(controller.series.value).toEqual(reported.slice(3));
	});

	it.each(['cancelled', 'failed'] as const)('ends with a run that %s, whose report is kept', async (status) => {
		const { controller, reported, carryOut } = controllerOver(async (run) =>
			reportOf(run, run.strategy === 'threads' ? status : 'done'),
		);
		await carryOut({ strategies });
		expect(reported.map((report) => report.status)).toEqual(['done', status]);
		expect(controller.state.value).toBe(status);
	});

	it('is stopped as a whole', async () => {
		const { controller, reported } = controllerOver(untilStopped);
		const ended = controller.run({ ...request, strategies });
		await vi.advanceTimersByTimeAsync(1_000);
		expect(controller.running.value?.isStopping).toBe(false);
		controller.stop();
		expect(controller.running.value?.isStopping).toBe(true);
		await vi.runAllTimersAsync();
		await ended;
		expect(reported.map(({ status }) => status)).toEqual(['cancelled']);
		expect(controller.running.value).toBeNull();
	});
});

describe('what was measured', () => {
	it('stays beside what is measured next, of the same input and of each engine by itself', async () => {
		const { controller, carryOut } = controllerOver(async (started) => reportOf(started));
		await carryOut({ strategies: ['sequential'] });
		await carryOut({ strategies: ['threads'] });
		await carryOut({ engine: 'typescript', strategies: ['asyncio'] });
		expect(Object.keys(controller.works.value.python?.reports ?? {})).toEqual(['sequential', 'threads']);
		expect(Object.keys(controller.works.value.typescript?.reports ?? {})).toEqual(['asyncio']);
	});

	it('is put aside for another input, and comes back with its own', async () => {
		const { controller, carryOut } = controllerOver(async (started) => reportOf(started));
		const other = { ...input, count: (input.count ?? 1) + 1 };
		await carryOut({ strategies: ['sequential'] });
		await carryOut({ strategies: ['threads'], input: other });
		expect(Object.keys(controller.works.value.python?.reports ?? {})).toEqual(['threads']);
		expect(controller.works.value.python?.input).toEqual(other);
		await carryOut({ strategies: ['asyncio'] });
		expect(Object.keys(controller.works.value.python?.reports ?? {})).toEqual(['sequential', 'asyncio']);
	});

	it('is shown of every strategy, whatever the input of its last run was', async () => {
		const { controller, reported, carryOut } = controllerOver(async (started) => reportOf(started));
		await carryOut({ strategies: ['sequential'] });
		await carryOut({ strategies: ['threads'], input: { ...input, count: (input.count ?? 1) + 1 } });
		expect(controller.latest.value.python).toEqual({ sequential: reported[0], threads: reported[1] });
	});

	it('is compared on though a later run of the strategy was stopped, which is told', async () => {
		let status: Report['status'] = 'done';
		const { controller, reported, carryOut } = controllerOver(async (started) => reportOf(started, status));
		await carryOut();
		status = 'cancelled';
		await carryOut();
		expect(controller.works.value.python).toMatchObject({
			answered: { threads: reported[0] },
			endings: { threads: 'cancelled' },
		});
	});

	it('stays what is compared where a run of another input reached no answer', async () => {
		let status: Report['status'] = 'done';
		const { controller, reported, carryOut } = controllerOver(async (started) => reportOf(started, status));
		await carryOut();
		status = 'cancelled';
		const other = { ...input, count: (input.count ?? 1) + 1 };
		await carryOut({ input: other });
		expect(controller.compared.value.python).toMatchObject({ input, answered: { threads: reported[0] } });
		expect(controller.works.value.python).toMatchObject({ input: other, answered: {} });
		status = 'done';
		await carryOut({ input: other });
		expect(controller.compared.value.python).toBe(controller.works.value.python);
	});

	it('stays where a run of another input ended before it began', async () => {
		let begins = true;
		const { controller, reported, carryOut } = controllerOver(async (started) =>
			begins ? reportOf(started) : { ...reportOf(started, 'cancelled'), spans: [starting], output: [] },
		);
		await carryOut();
		const before = { works: controller.works.value, latest: controller.latest.value };
		begins = false;
		await carryOut({ input: { ...input, count: (input.count ?? 1) + 1 } });
		expect({ works: controller.works.value, latest: controller.latest.value }).toEqual(before);
		expect(controller.ended.value.python.threads).toBe(reported[1]);
		expect(controller.state.value).toBe('cancelled');
	});

	it('tells of a first run that ended before it began, and has nothing to show of it', async () => {
		const { controller, carryOut } = controllerOver(async (started) => ({
			...reportOf(started, 'cancelled'),
			spans: [starting],
			output: [],
		}));
		await carryOut();
		expect(controller.works.value.python).toEqual({
			input,
			reports: {},
			answered: {},
			endings: { threads: 'cancelled' },
		});
		expect(controller.latest.value.python).toEqual({});
	});

	it('gives way to a newer run of the same strategy', async () => {
		const { controller, reported, carryOut } = controllerOver(async (started) => reportOf(started));
		await carryOut();
		await carryOut();
		expect(controller.latest.value.python.threads).toBe(reported[1]);
		expect(controller.works.value.python?.answered.threads).toBe(reported[1]);
	});
});

it('an engine that does not load is unavailable, loses nothing, and can be tried again', async () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => {});
	let isOffline = false;
	const { controller, reported, carryOut } = controllerOver(
		async (started) => reportOf(started),
		async () => {
			if (isOffline) throw new Error('offline');
			return { run: async (started) => reportOf(started) };
		},
	);
	await carryOut();
	isOffline = true;
	await carryOut({ strategies: ['asyncio'] });
	expect(controller.state.value).toBe('unavailable');
	expect(controller.running.value).toBeNull();
	expect(reported).toHaveLength(1);
	expect(Object.keys(controller.works.value.python?.reports ?? {})).toEqual(['threads']);
	expect(told).toHaveBeenCalledOnce();
	isOffline = false;
	await carryOut({ strategies: ['asyncio'] });
	expect(controller.state.value).toBe('done');
	told.mockRestore();
});

it('Stop where nothing runs changes nothing', () => {
	const { controller } = controllerOver(untilStopped);
	controller.stop();
	expect(controller.running.value).toBeNull();
	expect(controller.state.value).toBe('idle');
});
