/** The frame in which interpreters are started, and an interpreter started without it. */
import { startWorker } from '../../src/demos/live-worker.ts';
import { engine } from '../../src/demos/python/client/engine.ts';
import { openEnclosure, openedEnclosure } from '../../src/demos/python/enclosure.ts';
import type { FromInterpreter, ToInterpreter } from '../../src/demos/python/protocol.ts';

const enclosure = {
	/** Milliseconds until the frame is open. */
	async open(): Promise<number> {
		const startedMs = performance.now();
		await openEnclosure();
		return performance.now() - startedMs;
	},

	/** Milliseconds from starting an interpreter's worker until it has booted. */
	async boot(where: 'inside' | 'outside'): Promise<number> {
		const assets = await engine.assets();
		const startedMs = performance.now();
		const worker = startWorker<ToInterpreter, FromInterpreter>(
			assets.script,
			'interpreter',
			where === 'inside' ? openedEnclosure() : globalThis,
		);
		await new Promise<void>((booted, fail) => {
			worker.onFailure = ({ detail }) => fail(new Error(detail));
			worker.onMessage = ({ kind }) => kind === 'idle' && booted();
			worker.post({ kind: 'boot', assets });
		});
		const ms = performance.now() - startedMs;
		worker.terminate();
		return ms;
	},
};

declare global {
	interface Window {
		enclosure: typeof enclosure;
	}
}

window.enclosure = enclosure;
