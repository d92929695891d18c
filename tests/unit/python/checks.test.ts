/** Checks that come with a program, in a CPython of this process and with the kernel beside it. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkResults } from '../../../src/demos/python/client/check-results.ts';
import { endingOf } from '../../../src/demos/python/ending.ts';
import type { Interpreter } from '../../../src/demos/python/interpreter.ts';
import type { LinePort } from '../../../src/demos/python/kernel-line.ts';
import { realWorld } from '../../../src/demos/python/process-world.ts';
import { Kernel } from '../../../src/demos/python/processes/kernel.ts';
import type { Check, CheckProgress, FromKernel, Uncaught } from '../../../src/demos/python/protocol.ts';
import { BUILD_LIMIT_MS, bootInterpreter, mainProcess } from './boot-interpreter.ts';

const check = (source: string, isHidden = false): Check => ({ kind: 'assertions', name: 'a check', source, isHidden });

/** One for all: each run leaves it as good as new. */
let booted: Promise<Interpreter> | null = null;

/** Runs a program to its end; gives what its checks came to, in a word each, and what was printed. */
async function run(source: string, ...checks: readonly (Check | string)[]) {
	booted ??= bootInterpreter();
	const interpreter = await booted;
	const own = checks.map((given) => (typeof given === 'string' ? check(given) : given));
	const told: CheckProgress[] = [];
	let [printed, uncaught, code] = ['', null as Uncaught | null, 0];
	let main = { pid: 0, parentPid: 0, name: '' };
	const toPage = (message: FromKernel) => {
		if (message.kind === 'hire') main = { pid: message.pid, parentPid: message.parentPid, name: message.name };
		else if (message.kind === 'check') told.push(message.progress);
		else if (message.kind === 'output') printed += message.pieces.map(({ text }) => text).join('');
		else if (message.kind === 'uncaught') uncaught = message.uncaught;
		else if (message.kind === 'exited') code = message.code;
		else if (message.kind === 'deadlock' || message.kind === 'fire') interpreter.halt();
	};
	const port: LinePort = { onmessage: null, postMessage: (data) => kernel.takeFrom(main.pid, data), close() {} };
	const kernel = new Kernel({
		after: (ms, fire) => {
			const timer = setTimeout(fire, ms);
			return () => clearTimeout(timer);
		},
		toPage,
		toProcess: (_pid, data) =>
			queueMicrotask(() => port.onmessage?.call(port as MessagePort, { data } as MessageEvent)),
	});
	kernel.take({ kind: 'begin', cpus: 2, maxProcesses: 2 });
	const { port1, port2 } = new MessageChannel();
	onTestFinished(() => port1.close());
	const world = { ...realWorld({ kernel: port2, internet: port2 }), kernel: port };
	await interpreter.run({ ...mainProcess(source), ...main, checks: own }, world, () => {});
	await interpreter.restore();
	const { status } = endingOf(code, uncaught, 0);
	const results = checkResults(told, status, own).map((result) =>
		result.status === 'failed' ? result.message : result.status === 'passed' ? true : result.reason,
	);
	return { results, printed, code };
}

describe('a check', () => {
	test('finds the names of the program, and what it printed', { timeout: BUILD_LIMIT_MS }, async () => {
		const source = 'def add(a, b):\n    return a + b\nprint("three", add(1, 2))\n';
		const { results, code } = await run(
			source,
			'assert add(2, 2) == 4',
			'assert output == "three 3\\n"',
			'assert all(word in output for word in ("three", "3"))',
		);
		expect(results).toEqual([true, true, true]);
		expect(code).toBe(0);
	});

	test('that fails says the assertion’s text, or the assertion, or the exception; the rest goes on', async () => {
		const { results, code } = await run(
			'x = 1',
			'assert x == 2, "x should be 2"',
			'y = x\nassert y == 2',
			'undefined',
			'x = = 1',
			'raise SystemExit(3)',
			'assert x == 1',
			check('assert x == 2', true),
		);
		expect(results).toEqual([
			'x should be 2',
			'assert y == 2',
			"NameError: name 'undefined' is not defined",
			expect.stringContaining('SyntaxError: invalid syntax'),
			'SystemExit: 3',
			true,
			'AssertionError',
		]);
		expect(code).toBe(0);
	});

	test('sees the program as it is when it looks, and leaves it its names', async () => {
		const { results } = await run(
			'output = []\ncount = 0\ndef step():\n    global count\n    count += 1\n    output.append(count)\n',
			'step()\nassert count == 1\ncount = 7',
			'import __main__\nstep()\nassert count == 2 and __main__.output == [1, 2]\nassert output == ""',
		);
		expect(results).toEqual([true, true]);
	});

	test('runs when the threads of the program have ended, and may start others', async () => {
		const { results } = await run(
			[
				'import threading, time',
				'from concurrent.futures import ThreadPoolExecutor',
				'pool = ThreadPoolExecutor(2)',
				'pool.submit(int)',
				'def late():',
				'    time.sleep(0.05)',
				'    print("late")',
				'threading.Thread(target=late).start()',
			].join('\n'),
			'assert output == "late\\n"',
			'assert pool.submit(pow, 2, 3).result() == 8',
			'with ThreadPoolExecutor() as own:\n    assert list(own.map(abs, [-1, -2])) == [1, 2]',
		);
		expect(results).toEqual([true, true, true]);
	});
});

describe('checks are not run', () => {
	test.each([
		['fails', 'print("so far")\n1 / 0', 'failed', 1],
		['cannot be compiled', 'def', 'failed', 1],
		['exits with another code than 0', 'import sys\nsys.exit(3)', 'failed', 3],
		['leaves at once', 'import os\nos._exit(0)', 'left', 0],
	])('where the program %s', async (_, source, reason, code) => {
		expect(await run(source, 'assert True')).toMatchObject({ results: [reason], code });
	});
});

test('a program that exits with 0 has come to its end', async () => {
	expect((await run('import sys\nx = 1\nsys.exit()', 'assert x == 1')).results).toEqual([true]);
});

test('a program that is ended within a check fails that check, and not those before it', () => {
	const told: CheckProgress[] = [
		{ index: 0, step: 'begun', message: '' },
		{ index: 0, step: 'passed', message: '' },
		{ index: 1, step: 'begun', message: '' },
	];
	const checks = [check(''), check(''), check('')];
	expect(checkResults(told, 'failed', checks)).toMatchObject([
		{ status: 'passed' },
		{ status: 'failed', message: '' },
		{ status: 'not-run', reason: 'failed' },
	]);
	expect(checkResults(told, 'cancelled', checks)).toMatchObject([
		{ status: 'passed' },
		{ status: 'not-run', reason: 'cancelled' },
		{ status: 'not-run', reason: 'cancelled' },
	]);
});
