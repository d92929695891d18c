import { transfer } from 'comlink';
import { MAX_LIVE_PROCESSES } from '../limits.ts';
import { Dispatcher } from './dispatch.ts';
import { messageOf } from './message-of.ts';
import type { OngoingRun } from './ongoing.ts';
import type { Batch, Update } from './protocol.ts';
import { startTaskWorker } from './workers.ts';

/** Processes are workers, each with a memory of its own: a pool of one a core, or one for every task. */
export function runProcesses(run: OngoingRun) {
	if (run.workload.crew === 'pool') runPool(run, Math.min(run.cores, run.tasks.length));
	else runOnePerTask(run);
}

/** A pool: every process takes the next tasks when it is done with its own. */
function runPool(run: OngoingRun, size: number) {
	openPool(run, size).perform(run.tasks);
}

export interface Pool {
	/** Resolves when all processes are up. */
	readonly up: Promise<unknown>;
	/** Shares out tasks, from number 0 on. Results go to `run.take`; the tasks of the last call must be done. */
	readonly perform: (tasks: readonly unknown[]) => void;
}

export function openPool(run: OngoingRun, size: number): Pool {
	let tasks: readonly unknown[] = [];
	let dispatcher = new Dispatcher(0, size, () => performance.now());
	const processes = Array.from({ length: size }, (_, lane) =>
		startProcess(run, lane, ({ done }) => {
			dispatcher.performed(lane, done.length);
			giveNext(lane);
		}),
	);

	function giveNext(lane: number) {
		const batch = dispatcher.next(lane);
		if (batch) processes[lane]?.give([batch.first, ...tasks.slice(batch.first, batch.end)]);
	}

	return {
		up: Promise.all(processes.map(({ up }) => up)),
		perform: (given) => {
			tasks = given;
			dispatcher = new Dispatcher(tasks.length, size, () => performance.now());
			for (let lane = 0; lane < size; lane++) giveNext(lane);
		},
	};
}

/**
 * A process for every task, made for it and ended after it; so many at once, and the others queue. No more of them boot
 * at once than there are cores: a crowd of them boots no sooner, and keeps the page from hearing its reader.
 */
function runOnePerTask(run: OngoingRun) {
	let next = 0;
	let live = 0;
	let booting = 0;
	for (const task of run.tasks.keys()) run.trace.enter(task, 'ready', task);
	startMore();

	function startMore() {
		// One that has just booted may be heard after the run has ended.
		if (run.ended.aborted) return;
		while (next < run.tasks.length && live < MAX_LIVE_PROCESSES && booting < run.cores) start(next++);
	}

	function start(lane: number) {
		live++;
		booting++;
		const process = startProcess(run, lane, ({ done }) => {
			if (done.length === 0) return;
			process.end();
			live--;
			startMore();
		});
		process.give([lane, run.tasks[lane]]);
		const booted = () => {
			booting--;
			startMore();
		};
		// Where it fails the run has been told already.
		process.up.then(booted, () => {});
	}
}

interface Process {
	/** Resolves when it has booted; what it is given before waits for it. */
	readonly up: Promise<void>;
	readonly give: (batch: Batch) => void;
	readonly end: () => void;
}

function startProcess(run: OngoingRun, lane: number, onUpdate: (update: Update) => void): Process {
	run.trace.enter(lane, 'starting', null);
	const worker = startTaskWorker(run.fail);
	worker.endWith(run.ended);
	worker.onUpdate((update) => {
		onUpdate(update);
		run.take(`process ${lane}`, update);
	});
	const fail = (error: unknown) => run.fail({ kind: 'task-failed', detail: messageOf(error) });
	let isUp = false;
	const up = worker.up.then(async () => {
		run.started();
		const internet = run.plugInternet();
		await worker.remote.serve({ ...run.assignment, lane }, internet && transfer(internet, [internet]));
		run.trace.leave(lane);
		isUp = true;
	});
	up.catch(fail);
	return {
		up,
		give: (batch) => {
			if (isUp) worker.post(batch);
			else up.then(() => worker.post(batch)).catch(fail);
		},
		end: worker.terminate,
	};
}
