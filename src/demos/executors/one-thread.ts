import { transfer } from 'comlink';
import { arrange } from './arrange.ts';
import type { OngoingRun } from './ongoing.ts';
import { startTaskWorker } from './workers.ts';

/** Performs all tasks in one worker, under the strategy. */
export async function runInWorker(run: OngoingRun) {
	const worker = startTaskWorker(run.fail);
	worker.endWith(run.ended);
	worker.onUpdate((update) => run.take('worker', update));
	await worker.up;
	run.started();
	const internet = run.plugInternet();
	await worker.remote.arrange(run.assignment, internet && transfer(internet, [internet]));
}

/** Performs all tasks on the page itself, which freezes while they compute. */
export async function runOnPage(run: OngoingRun) {
	const internet = run.plugInternet();
	run.ended.addEventListener('abort', () => internet?.close());
	await untilDrawn(); // so that the reader sees the demo as running before the page freezes
	if (run.ended.aborted) return;
	run.started();
	await arrange(run.assignment, { kind: 'page', internet, signal: run.ended }, (update) =>
		run.take('page-thread', update),
	);
}

/** Resolves after the page has drawn; soon anyway where it is hidden and draws nothing. */
function untilDrawn(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, 100);
	});
}
