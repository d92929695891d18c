import { transfer } from 'comlink';
import { MAX_LIVE_PROCESSES } from '../limits.ts';
import { Dispatcher } from './dispatch.ts';
import type { OngoingRun } from './ongoing.ts';
import type { Batch, Update } from './protocol.ts';
import { startTaskWorker } from './workers.ts';

/** Processes are workers, each with a memory of its own: a pool of one a core, or one for every task. */
export function runProcesses(run: OngoingRun) {
	if (run.workload.crew === 'pool') runPool(run, Math.min(run.cores, run.tasks.length));
	else runOnePerTask(run);
}

/** A pool: every process takes the next tasks when it is done with its own. */
export function runPool(run: OngoingRun, size: number) {
	const dispatcher = new Dispatcher(run.tasks.length, size, () => performance.now());
	for (let lane = 0; lane < size; lane++) {
		const process = startProcess(run, lane, (update) => {
			dispatcher.performed(lane, update.done.length);
			giveNext();
		});
		const giveNext = () => {
			const batch = dispatcher.next(lane);
			if (batch) process.give({ first: batch.first, tasks: run.tasks.slice(batch.first, batch.end) });
		};
		process.up.then(giveNext);
	}
}

/** A process for every task, made for it and ended after it; so many at once, and the others queue. */
function runOnePerTask(run: OngoingRun) {
	let next = 0;
	for (const task of run.tasks.keys()) run.trace.enter(task, 'ready', task);
	for (let place = 0; place < MAX_LIVE_PROCESSES; place++) startNext();

	function startNext() {
		const lane = next++;
		if (lane >= run.tasks.length) return;
		const process = startProcess(run, lane, ({ done }) => {
			if (done.length === 0) return;
			process.end();
			startNext();
		});
		process.up.then(() => process.give({ first: lane, tasks: [run.tasks[lane]] }));
	}
}

interface Process {
	/** Resolves when it can be given tasks. */
	readonly up: Promise<void>;
	readonly give: (batch: Batch) => void;
	readonly end: () => void;
}

function startProcess(run: OngoingRun, lane: number, onUpdate: (update: Update) => void): Process {
	run.trace.enter(lane, 'starting', null);
	const worker = startTaskWorker(lane + 1, run.fail);
	const { port1, port2 } = new MessageChannel();
	const end = () => {
		worker.terminate();
		port1.close();
	};
	run.ended.addEventListener('abort', end);
	port1.onmessage = ({ data }: MessageEvent<Update>) => {
		onUpdate(data);
		run.take(`process ${lane}`, data);
	};
	const up = worker.up.then(() => {
		if (run.ended.aborted) return;
		run.started();
		run.trace.leave(lane);
		const internet = run.plugInternet();
		worker.remote.serve(
			{ ...run.assignment, lane },
			transfer(port2, [port2]),
			internet && transfer(internet, [internet]),
		);
	});
	return { up, give: (batch) => port1.postMessage(batch), end };
}
