/** What a run leaves for the next one, and when. The engine and its workers are played. */
import { afterEach, expect, test, vi } from 'vitest';
import { runProgram } from '../../../src/demos/python/client.ts';

const engine = vi.hoisted(() => {
	const crew = { prepare() {}, trim() {} };
	const internet = { watch() {}, plug: () => new MessageChannel().port1 };
	const kernel = {
		onFailure: (_: object) => {},
		terminate() {},
		/** Its worker dies at the first word. */
		post() {
			queueMicrotask(() => this.onFailure({ kind: 'internal', detail: 'gone' }));
		},
	};
	return {
		crew,
		assets: async () => {},
		internet: () => internet,
		takeKernel: () => kernel,
		prepareKernel: vi.fn(),
		keepFiles() {},
	};
});

vi.mock('../../../src/demos/python/client/engine.ts', () => ({ engine, LoadFailure: class extends Error {} }));
vi.mock('../../../src/demos/python/support.ts', () => ({ pythonSupport: () => ({ isSupported: true }) }));

afterEach(() => void vi.useRealTimers());

test('whoever waits has the outcome before the kernel of the next run is made', async () => {
	vi.useFakeTimers();
	const { failure } = await runProgram({ source: 'print(1)' }, { signal: new AbortController().signal });
	expect(failure).toMatchObject({ kind: 'internal', detail: 'gone' });
	const asked = engine.prepareKernel.mock.calls.length;
	vi.runAllTimers();
	expect(engine.prepareKernel).toHaveBeenCalledTimes(asked + 1);
});
