import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { findPython, runPython } from '../../listings/python.ts';
import { openInternetServer } from '../internet-server.ts';

const STDLIB = pathOf('../../../src/demos/python/stdlib');

it.for([
	{ name: 'requests', modules: ['requests'] },
	{ name: 'aiohttp', modules: ['aiohttp'] },
])('$name says over the simulated internet what the real one says over HTTP', async ({ name, modules }, { skip }) => {
	const python = findPython(modules);
	if (!python) return skip(`needs a Python with ${name}: apt install python3-${name}`);
	const { port, close } = await openInternetServer();
	onTestFinished(close);
	const program = [pathOf(`${name}_program.py`), `http://127.0.0.1:${port}`];
	const [real, ours] = await Promise.all([
		runPython(python, program),
		runPython(python, [pathOf('native_host.py'), STDLIB, ...program]),
	]);
	expect(real).toMatchObject({ exitCode: 0, stderr: '' });
	expect(ours.stderr).toBe('');
	expect(ours.stdout).toBe(real.stdout);
});

function pathOf(name: string): string {
	return fileURLToPath(new URL(name, import.meta.url));
}
