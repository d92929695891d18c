/** The frame in which interpreters are started, and an interpreter started without it. */
import { startWorker } from '../../src/demos/live-worker.ts';
import { engine } from '../../src/demos/python/client/engine.ts';
import { openEnclosure, openedEnclosure } from '../../src/demos/python/enclosure.ts';
import type { FromInterpreter, ToInterpreter } from '../../src/demos/python/protocol.ts';

const enclosure = {
	/** Opens the frame: milliseconds, and what the page weighs more for it. */
	async open(): Promise<{ ms: number; bytes: number }> {
		const before = await weigh();
		const startedMs = performance.now();
		await openEnclosure();
		const ms = performance.now() - startedMs;
		return { ms, bytes: (await weigh()) - before };
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

/** All that the page and its frames hold, in bytes; the browser collects its garbage first. */
async function weigh(): Promise<number> {
	const { bytes } = await performance.measureUserAgentSpecificMemory();
	return bytes;
}

declare global {
	interface Performance {
		measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
	}
	interface Window {
		enclosure: typeof enclosure;
	}
}

window.enclosure = enclosure;
