/** Pyodide as its documentation has it, on the page itself; its files are served beside. */
import { loadPyodide } from 'pyodide';

const plain = {
	/** Milliseconds until a program shows its first output. */
	async firstOutput(source: string): Promise<number> {
		const startedMs = performance.now();
		let outputMs = Number.POSITIVE_INFINITY;
		const pyodide = await loadPyodide({
			indexURL: new URL('pyodide/', location.href).href,
			stdout: () => {
				outputMs = Math.min(outputMs, performance.now() - startedMs);
			},
		});
		pyodide.runPython(source);
		return outputMs;
	},

	/** All that a program writes. */
	async text(source: string): Promise<string> {
		const lines: string[] = [];
		const pyodide = await loadPyodide({
			indexURL: new URL('pyodide/', location.href).href,
			stdout: (line) => lines.push(line),
		});
		pyodide.runPython(source);
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
