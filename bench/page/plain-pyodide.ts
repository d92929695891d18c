/** Pyodide as its documentation has it, on the page itself; its files are served beside. */
import { loadPyodide } from 'pyodide';

async function run(source: string, onLine: (line: string) => void): Promise<void> {
	const pyodide = await load(onLine);
	pyodide.runPython(source);
}

const load = (onLine: (line: string) => void) =>
	loadPyodide({ indexURL: new URL('pyodide/', location.href).href, stdout: onLine });

const plain = {
	/** Milliseconds until a program shows its first output. */
	async firstOutput(source: string): Promise<number> {
		const startedMs = performance.now();
		let outputMs = Number.POSITIVE_INFINITY;
		await run(source, () => {
			outputMs = Math.min(outputMs, performance.now() - startedMs);
		});
		return outputMs;
	},

	/** The fewest milliseconds that a program takes where Pyodide has booted. */
	async leastMs(source: string, rounds: number): Promise<number> {
		const pyodide = await load(() => {});
		const times = Array.from({ length: rounds }, () => {
			const startedMs = performance.now();
			pyodide.runPython(source);
			return performance.now() - startedMs;
		});
		return Math.min(...times);
	},

	/** All that a program writes. */
	async text(source: string): Promise<string> {
		const lines: string[] = [];
		await run(source, (line) => lines.push(line));
		return lines.join('\n');
	},
};

export type PlainPyodide = typeof plain;

declare global {
	interface Window {
		plain: PlainPyodide;
	}
}

window.plain = plain;
