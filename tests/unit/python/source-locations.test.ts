/** Where in which file the engine says that a program failed, or stands: a program may consist of several files. */
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Interpreter } from '../../../src/demos/python/interpreter.ts';
import { realWorld } from '../../../src/demos/python/process-world.ts';
import type { SourceLocation, ToKernelFromProcess } from '../../../src/demos/python/protocol.ts';
import { BUILD_LIMIT_MS, bootInterpreter, mainProcess } from './boot-interpreter.ts';

let interpreter: Interpreter;
beforeAll(async () => {
	interpreter = await bootInterpreter();
}, BUILD_LIMIT_MS);

type Last = Extract<ToKernelFromProcess, { kind: 'uncaught' | 'stuck' | 'exit' }>;

/** Runs a program until something that nobody caught ends it, or until none of its threads can go on. */
async function lastOf(source: string): Promise<Last> {
	const [kernel, internet] = [new MessageChannel(), new MessageChannel()];
	onTestFinished(() => {
		for (const { port1 } of [kernel, internet]) port1.close();
	});
	const last = new Promise<Last>((resolve) => {
		kernel.port1.onmessage = ({ data }: MessageEvent<ToKernelFromProcess>) => {
			if (data.kind === 'stuck') interpreter.halt();
			if (data.kind === 'uncaught' || data.kind === 'stuck' || data.kind === 'exit') resolve(data);
		};
	});
	await interpreter.run(mainProcess(source), realWorld({ kernel: kernel.port2, internet: internet.port2 }), () => {});
	expect(await interpreter.restore()).toBe(true);
	return last;
}

async function whereItFails(source: string): Promise<SourceLocation | null> {
	const last = await lastOf(source);
	if (last.kind !== 'uncaught') throw new Error(`Nothing is uncaught, but ${JSON.stringify(last)}.`);
	return last.uncaught.location;
}

const written = (text: string, path = 'helper.py') =>
	`open(${JSON.stringify(path)}, "w").write(${JSON.stringify(text)})`;
const at = (file: string, line: number, column: number | null = null) => ({ file, line, column });

describe('an exception that nobody caught is told of', () => {
	const fails = 'def work():\n    return 1 / 0\n';
	const CASES: Readonly<Record<string, readonly [string, SourceLocation]>> = {
		'where it is raised': ['def f():\n    1 / 0\n\nf()\n', at('main.py', 2)],
		'where the library was called': ['import json\njson.loads("{")\n', at('main.py', 2)],
		'in a module that the program wrote': [`${written(fails)}\nimport helper\nhelper.work()\n`, at('helper.py', 2)],
		'in a module of a package': [
			`import os\nos.mkdir("parts")\n${written(fails, 'parts/one.py')}\nfrom parts.one import work\nwork()\n`,
			at('parts/one.py', 2),
		],
		'in a file elsewhere': [
			`import runpy\n${written('\n1 / 0\n', '/tmp/other.py')}\nrunpy.run_path("/tmp/other.py")\n`,
			at('/tmp/other.py', 2),
		],
		'in a text that was compiled under a name': [
			'\nexec(compile("\\n\\n1 / 0", "other.py", "exec"))\n',
			at('other.py', 3),
		],
		'where a text in no file is run': ['\nexec("\\n\\n1 / 0")\n', at('main.py', 2)],
		'in the program, where a module calls it back': [
			`${written('def call(f):\n    f()\n')}\nimport helper\ndef fail():\n    1 / 0\nhelper.call(fail)\n`,
			at('main.py', 4),
		],
		'where it is wrong in its syntax': ['x = 1\nprint(x\n', at('main.py', 2, 6)],
		'where a module is wrong in its syntax': [`${written('x = 1\ny = = 2\n')}\nimport helper\n`, at('helper.py', 2, 5)],
		'where a text in no file is compiled that is wrong in its syntax': ['\neval("1 +")\n', at('main.py', 2)],
		'where a syntax error is raised that says nonsense': [
			'\nraise SyntaxError("no", ("main.py", "one", -1, ""))\n',
			at('main.py', 2),
		],
	};
	for (const [where, [source, location]] of Object.entries(CASES)) {
		test(where, async () => {
			expect(await whereItFails(source)).toEqual(location);
		});
	}
});

describe('a thread that waits for ever is told of', () => {
	const takesTwice = 'import threading\nlock = threading.Lock()\ndef work():\n    lock.acquire()\n    lock.acquire()\n';
	const waitsForLock = { kind: 'thing', type: 'Lock', method: null, name: 'lock', holder: 'MainThread' };

	test('in the module that it waits in, with what it waits for', async () => {
		const last = await lastOf(`${written(takesTwice)}\nimport helper\nhelper.work()\n`);
		expect(last).toMatchObject({ threads: [{ location: at('helper.py', 5), waitsFor: waitsForLock }] });
	});

	test('also where nothing of the program’s own file is under way in it', async () => {
		const source = `import threading
${written(takesTwice)}
import helper
thread = threading.Thread(target=helper.work, name="worker")
thread.start()
thread.join()
`;
		const waitsFor = { ...waitsForLock, holder: 'worker' };
		expect(await lastOf(source)).toMatchObject({
			threads: [
				{ thread: 'MainThread', location: at('main.py', 6) },
				{ thread: 'worker', location: at('helper.py', 5), waitsFor },
			],
		});
	});

	test('a task, where its coroutine waits', async () => {
		const waits = 'import asyncio\nasync def wait():\n    await asyncio.Event().wait()\n';
		const source = `import asyncio\n${written(waits)}\nimport helper\nasyncio.run(helper.wait())\n`;
		expect(await lastOf(source)).toMatchObject({
			threads: [{ location: at('helper.py', 3), waitsFor: { type: 'asyncio.Event' } }],
		});
	});

	test('where a text in no file is run, with the names of that text', async () => {
		const source = `text = """
import threading
gate = threading.Lock()
gate.acquire()
gate.acquire()
"""
exec(text, {})
`;
		expect(await lastOf(source)).toMatchObject({
			threads: [{ location: at('main.py', 7), waitsFor: { ...waitsForLock, name: 'gate' } }],
		});
	});
});
