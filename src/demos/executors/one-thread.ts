import { transfer } from 'comlink';
import { arrange } from './arrange.ts';
import type { OngoingRun } from './ongoing.ts';
import type { Update } from './protocol.ts';
import { startTaskWorker } from './workers.ts';

/** Performs all tasks in one worker, under the strategy. */
export function runInWorker(run: OngoingRun) {
	const { remote, up, terminate } = startTaskWorker(1, run.fail);
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = ({ data }: MessageEvent<Update>) => run.take('worker', data);
	run.ended.addEventListener('abort', () => {
		terminate();
		port1.close();
	});
	up.then(() => {
		if (run.ended.aborted) return;
		run.started();
		const internet = run.plugInternet();
		remote.arrange(run.assignment, transfer(port2, [port2]), internet && transfer(internet, [internet]));
	});
}

/** Performs all tasks on the page itself, which freezes while they compute. */
export async function runOnPage(run: OngoingRun) {
	const internet = run.plugInternet();
	run.ended.addEventListener('abort', () => internet?.close());
	await nextFrame(); // so that the reader sees the demo as running before the page freezes
	if (run.ended.aborted) return;
	run.started();
	await arrange(run.assignment, { kind: 'page', internet, signal: run.ended }, (update) =>
		run.take('page-thread', update),
	);
}

/** Resolves after the page has drawn; soon anyway where it is hidden and draws nothing. */
function nextFrame(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, 100);
	});
}
