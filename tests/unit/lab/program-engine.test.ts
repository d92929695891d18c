import { beforeEach, describe, expect, test, vi } from 'vitest';

/** The script of the client comes in a task of its own, or not at all. */
function serveClient(isThere: boolean) {
	vi.doMock('../../../src/demos/python/client.ts', async () => {
		await new Promise((come) => setImmediate(come));
		if (!isThere) throw new Error('The script did not come.');
		return { runProgram: () => {} };
	});
}

describe('The engine behind Run', () => {
	beforeEach(() => vi.resetModules());

	test('a further run takes what the first has loaded, and imports nothing', async () => {
		serveClient(true);
		const { loadEngine } = await import('../../../src/components/lab/program/engine.ts');
		const first = loadEngine();
		await first;
		// The same promise, which is settled: whoever awaits it goes on before the browser does anything else.
		expect(loadEngine()).toBe(first);
	});

	test('what did not come is asked for again', async () => {
		serveClient(false);
		const { loadEngine } = await import('../../../src/components/lab/program/engine.ts');
		await expect(loadEngine()).rejects.toThrow();
		serveClient(true);
		expect(await loadEngine()).toHaveProperty('runProgram');
	});
});
