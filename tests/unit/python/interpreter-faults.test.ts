/** What an interpreter that cannot go on with its process says of it, and in which order. */
import { expect, onTestFinished, test } from 'vitest';
import { realWorld } from '../../../src/demos/python/process-world.ts';
import type { ToKernelFromProcess } from '../../../src/demos/python/protocol.ts';
import { BUILD_LIMIT_MS, bootInterpreter, mainProcess } from './boot-interpreter.ts';

/** Lets a program print and sleep, and then has this go wrong where no thread takes it. */
async function failWith(fault: unknown) {
	const interpreter = await bootInterpreter();
	const [kernel, internet] = [new MessageChannel(), new MessageChannel()];
	onTestFinished(() => {
		for (const { port1 } of [kernel, internet]) port1.close();
	});
	const said: ToKernelFromProcess[] = [];
	const ended = new Promise<void>((resolve) => {
		kernel.port1.onmessage = ({ data }: MessageEvent<ToKernelFromProcess>) => {
			said.push(data);
			if (data.kind === 'output' && data.pieces.some(({ text }) => text.includes('begun'))) interpreter.fail(fault);
			if (data.kind === 'exit' || data.kind === 'broken') resolve();
		};
	});
	const source = 'import time\nprint("begun", flush=True)\ntime.sleep(600)\n';
	const world = realWorld({ kernel: kernel.port2, internet: internet.port2 });
	const isSound = await interpreter.run(mainProcess(source), world, () => {});
	await ended;
	return { isSound, said: said.filter(({ kind }) => !['running', 'idle', 'busy'].includes(kind)) };
}

test(
	'a fault that no thread takes ends the process after its output, and the interpreter with it',
	async () => {
		const { isSound, said } = await failWith(new Error('a fault'));
		expect(isSound).toBe(false);
		expect(said).toEqual([
			{ kind: 'output', pieces: [{ stream: 'stdout', text: 'begun\n' }] },
			{ kind: 'broken', detail: 'Error: a fault' },
		]);
	},
	BUILD_LIMIT_MS,
);

test(
	'where Python has no memory left for its last words, the process ends as by its own MemoryError',
	async () => {
		const fault = Object.assign(new Error('no memory'), { name: 'PythonError', type: 'MemoryError' });
		const { said } = await failWith(fault);
		expect(said).toMatchObject([
			{ kind: 'output', pieces: [{ stream: 'stdout', text: 'begun\n' }] },
			{ kind: 'output', pieces: [{ stream: 'stderr', text: 'MemoryError\n' }] },
			{ kind: 'uncaught', uncaught: { type: 'MemoryError' } },
			{ kind: 'exit', code: 1 },
		]);
	},
	BUILD_LIMIT_MS,
);

test(
	'a program that has used up the stack is ended as CPython ends itself then',
	async () => {
		const { said } = await failWith(new RangeError('Maximum call stack size exceeded'));
		expect(said.slice(1)).toEqual([
			{ kind: 'output', pieces: [{ stream: 'stderr', text: 'Fatal Python error: Unrecoverable stack overflow\n' }] },
			{ kind: 'exit', code: -6 },
		]);
	},
	BUILD_LIMIT_MS,
);
