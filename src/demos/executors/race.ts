import { transfer } from 'comlink';
import type { Rival, SharedRace } from '../workloads/race/shared-memory.ts';
import type { OngoingRun } from './ongoing.ts';
import type { Update } from './protocol.ts';
import { startTaskWorker } from './workers.ts';

export const RIVALS: readonly Rival[] = [
	{ number: 0, operation: 'a + 2' },
	{ number: 1, operation: 'a * 3' },
];

/** Two workers on one memory, at once and for real. */
export function runRivals(run: OngoingRun, memory: SharedRace) {
	const workers = RIVALS.map((rival) => {
		run.trace.enter(rival.number, 'starting', null);
		return { rival, ...startTaskWorker(rival.number + 1, run.fail) };
	});
	for (const { terminate } of workers) run.ended.addEventListener('abort', terminate);

	Promise.all(workers.map(({ up }) => up)).then(() => {
		if (run.ended.aborted) return;
		run.started();
		for (const { rival, remote } of workers) {
			run.trace.leave(rival.number);
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = ({ data }: MessageEvent<Update>) => run.take(`rival ${rival.number}`, data);
			run.ended.addEventListener('abort', () => port1.close());
			const { input, epochMs } = run.assignment;
			remote.compete({ memory, rival, input, epochMs }, transfer(port2, [port2]));
		}
	});
}
