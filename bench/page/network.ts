import { connect } from '../../src/demos/network/client.ts';
import { startInternet } from '../../src/demos/network/start-internet.ts';
import { median } from './timing.ts';

/** Milliseconds that a request takes beyond the latency, `count` of them at once: the median. */
export async function overheadOfRequests(count: number, latencyMs: number): Promise<number> {
	const internet = startInternet();
	internet.watch(new AbortController().signal, ({ detail }) => {
		throw new Error(detail);
	});
	const fetch = connect(internet.plug({ latencyMs, jitterMs: 0, failurePercent: 0 }));
	await fetch('https://jython.example/warm-up');
	const overheads = await Promise.all(
		Array.from({ length: count }, async (_, i) => {
			const askedMs = performance.now();
			await fetch(`https://jython.example/page/${i}`);
			return performance.now() - askedMs - latencyMs;
		}),
	);
	internet.terminate();
	return median(overheads);
}
