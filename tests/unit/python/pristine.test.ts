import { beforeAll, describe, expect, test } from 'vitest';
import type { Interpreter } from '../../../src/demos/python/interpreter.ts';
import { BUILD_LIMIT_MS, bootInterpreter, carryOut } from './boot-interpreter.ts';

let interpreter: Interpreter;

beforeAll(async () => {
	interpreter = await bootInterpreter();
}, BUILD_LIMIT_MS);

/** Runs a program as the one process of an interpreter that is then restored; returns what it printed. */
async function live(source: string): Promise<string> {
	const text = await carryOut(interpreter, source);
	expect(await interpreter.restore()).toBe(true);
	return text;
}

describe('nothing of a process is left for the next', () => {
	/** What spoils, what looks, and what it sees in an interpreter that is as good as new. */
	const traces: readonly (readonly [string, { spoil: string; look: string; pristine: string }])[] = [
		['names of the main module', { spoil: 'x = 1', look: `print('x' in globals())`, pristine: 'False' }],
		[
			'attributes of modules',
			{ spoil: 'import os; os.x = 1', look: `import os; print(hasattr(os, 'x'))`, pristine: 'False' },
		],
		[
			'imported modules',
			{ spoil: 'import xml.sax', look: `import sys; print('xml.sax' in sys.modules)`, pristine: 'False' },
		],
		[
			'closed and redirected descriptors',
			{
				spoil: `import os; os.dup2(os.open('x', os.O_CREAT | os.O_RDWR), 1); os.close(2)`,
				look: `print('seen')`,
				pristine: 'seen',
			},
		],
		['replaced functions', { spoil: 'import builtins; builtins.len = None', look: `print(len('abc'))`, pristine: '3' }],
		[
			'the environment',
			{ spoil: `import os; os.environ['X'] = '1'`, look: `import os; print(os.environ.get('X'))`, pristine: 'None' },
		],
		[
			'the working folder',
			{
				spoil: `import os; os.mkdir('a'); os.chdir('a')`,
				look: 'import os; print(os.getcwd())',
				pristine: '/home/reader',
			},
		],
		[
			'new files',
			{ spoil: `open('new.txt', 'w').write('x')`, look: `import os; print(os.listdir())`, pristine: `['main.py']` },
		],
		[
			'changed files of the library',
			{
				spoil: `import sys; open(next(p for p in sys.path if p.endswith('.zip')), 'r+b').write(b'broken')`,
				look: `import colorsys; print(colorsys.rgb_to_hsv(1, 1, 1))`,
				pristine: '(0.0, 0.0, 1)',
			},
		],
		[
			'removed folders',
			{ spoil: `import os; os.rmdir('/tmp')`, look: `import os; print(os.path.isdir('/tmp'))`, pristine: 'True' },
		],
		[
			'moved folders',
			{
				spoil: `import os; os.rename('/home', '/away')`,
				look: `import os; print(os.listdir('/home'))`,
				pristine: `['web_user', 'reader']`,
			},
		],
		[
			'open files',
			{
				spoil: `import os; fds = [os.open('main.py', 0) for _ in range(9)]`,
				look: `import os; print(os.open('main.py', 0))`,
				pristine: '3',
			},
		],
		[
			'handlers of signals',
			{
				spoil: 'import signal; signal.signal(2, signal.SIG_IGN)',
				look: 'import signal; print(signal.getsignal(2).__name__)',
				pristine: 'default_int_handler',
			},
		],
		[
			'thread-locals',
			{
				spoil: 'import threading; threading.x = threading.local(); threading.x.y = 1',
				look: `import threading; print(hasattr(threading, 'x'))`,
				pristine: 'False',
			},
		],
		[
			'limits and hooks',
			{
				spoil: 'import sys; sys.setrecursionlimit(100); sys.excepthook = None',
				look: 'import sys; print(sys.getrecursionlimit(), callable(sys.excepthook))',
				pristine: '1000 True',
			},
		],
		[
			'context variables',
			{
				spoil: 'import decimal; decimal.getcontext().prec = 3',
				look: 'import decimal; print(decimal.getcontext().prec)',
				pristine: '28',
			},
		],
		[
			'warnings that were shown',
			{
				spoil: `import warnings; warnings.simplefilter('error')`,
				look: `import warnings; warnings.warn('w'); print('shown')`,
				pristine: 'shown',
			},
		],
		[
			'cached calls',
			{ spoil: `import re; re.compile('q7z')`, look: `import re; print('q7z' in str(re._cache))`, pristine: 'False' },
		],
	];

	test.each(traces)('%s', async (_, { spoil, look, pristine }) => {
		await live(look);
		await live(spoil);
		expect((await live(look)).split('\n').at(-1)).toBe(pristine);
	});

	test('random numbers are not those of the process before', async () => {
		const draw = 'import random; print(random.random())';
		const drawn = [await live(draw), await live(draw), await live(draw)];
		expect(new Set(drawn).size).toBe(3);
	});

	test('threads that are left waiting never go on', async () => {
		await live(`
import threading, time
def wait():
    while True:
        time.sleep(0.01)
        print('still here')
for _ in range(20): threading.Thread(target=wait, daemon=True).start()
time.sleep(0.03)`);
		expect(await live(`import time, threading; time.sleep(0.2); print(threading.active_count())`)).toBe('1');
	});

	test('an exception that ended the process before', async () => {
		await live('1/0');
		expect(await live('import sys; print(sys.exc_info(), getattr(sys, "last_value", None))')).toBe(
			'(None, None, None) None',
		);
	});
});

test('an interpreter lives a hundred lives, each with threads, and gets no bigger', async () => {
	const source = `
import threading, json
results = []
threads = [threading.Thread(target=lambda i=i: results.append(json.dumps({'i': i}))) for i in range(10)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(results))`;
	for (let life = 0; life < 100; life++) expect(await live(source)).toBe('10');
	expect(interpreter.memoryBytes).toBeLessThan(64 * 2 ** 20);
});

describe('an interpreter whose program has reached for JavaScript is not used again', () => {
	test.each([
		['a name of the worker', 'import js; js.Math'],
		['and hides it', 'import js, sys; js.Math; del sys.modules["js"]'],
		['by a star', 'from js import *'],
		['a name of Pyodide', 'import pyodide_js; pyodide_js.version'],
		['the prototype of what the engine handed it', 'from green import host; host.process.constructor.prototype'],
		['the same, by its other name', 'from green import host; getattr(host.process, "__proto__")'],
		[
			'the same, as items',
			'from green import host; import warnings; warnings.simplefilter("ignore"); host.process.as_object_map()["pid"]',
		],
		['the class of a promise', 'from green import host; host.kernel.call("", host.to_js(())).promise.constructor'],
		['a change of what the engine handed it', 'from green import host; host.process.name = "other"'],
		['a new attribute of a function', 'from green import host; host.write.x = 1'],
		['after a failure', 'import js\ntry: js.nothing\nexcept AttributeError: pass'],
		['from a thread', 'import threading, js\nt = threading.Thread(target=lambda: js.Math); t.start(); t.join()'],
	])('%s', async (_, source) => {
		const spoilt = await bootInterpreter();
		expect(await carryOut(spoilt, `${source}\nprint("done")`)).toBe('done');
		expect(await spoilt.restore()).toBe(false);
	});

	test('and no other is: threads, processes, asyncio, the network and files reach for nothing', async () => {
		await live(`import asyncio, json, os, queue, random, tempfile, threading, time, urllib.request, logging, inspect, pickle
async def main():
    await asyncio.gather(*(asyncio.sleep(0.001) for _ in range(3)), asyncio.to_thread(time.sleep, 0.001))
asyncio.run(main())
threading.Thread(target=time.sleep, args=(0.001,)).start()
with tempfile.TemporaryFile() as file: file.write(os.urandom(10))
logging.warning("words"); print(time.strftime("%Y"), random.random(), inspect.stack()[0].lineno)
help(len)`);
	});
});
