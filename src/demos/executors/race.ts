import type { Rival, SharedRace } from '../workloads/race/shared-memory.ts';
import type { OngoingRun } from './ongoing.ts';
import { startTaskWorker } from './workers.ts';

export const RIVALS: readonly Rival[] = [
	{ number: 0, operation: 'a + 2' },
	{ number: 1, operation: 'a * 3' },
];

/** Two workers on one memory, at once and for real. */
export async function runRivals(run: OngoingRun, memory: SharedRace) {
	const { input, epochMs } = run.assignment;
	const workers = RIVALS.map((rival) => {
		run.trace.enter(rival.number, 'starting', null);
		const worker = startTaskWorker(run.fail);
		worker.endWith(run.ended);
		worker.onUpdate((update) => run.take(`rival ${rival.number}`, update));
		return { rival, worker };
	});

	await Promise.all(workers.map(({ worker }) => worker.up));
	run.started();
	await Promise.all(
		workers.map(({ rival, worker }) => {
			run.trace.leave(rival.number);
			return worker.remote.compete({ memory, rival, input, epochMs });
		}),
	);
}
