import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPython, runPython } from '../../listings/python.ts';
import { openInternetServer } from '../internet-server.ts';

const STDLIB = pathOf('../../../src/demos/python/stdlib');
const THIS_MACHINE = '127.0.0.1';

describe.for([
	{ name: 'requests', modules: ['requests'] },
	{ name: 'aiohttp', modules: ['aiohttp'] },
])('$name', ({ name, modules }) => {
	it.for([
		{ door: 'the simulated internet', host: 'internet.example' },
		{ door: 'sockets', host: THIS_MACHINE },
	])('says over $door what the real one says over HTTP', async ({ host }, { skip }) => {
		const python = findPython(modules);
		if (!python) return skip(`needs a Python with ${name}: apt install python3-${name}`);
		const { port, close } = await openInternetServer();
		onTestFinished(close);
		const program = pathOf(`${name}_program.py`);
		const [real, ours] = await Promise.all([
			runPython(python, [program, `http://${THIS_MACHINE}:${port}`]),
			runPython(python, [pathOf('native_host.py'), STDLIB, program, `http://${host}:${port}`]),
		]);
		expect(real).toMatchObject({ exitCode: 0, stderr: '' });
		expect(ours.stderr).toBe('');
		expect(ours.stdout).toBe(real.stdout);
	});
});

function pathOf(name: string): string {
	return fileURLToPath(new URL(name, import.meta.url));
}
