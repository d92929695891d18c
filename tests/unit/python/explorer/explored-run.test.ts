/** One run of a real program under a plan: the plan alone tells what happens. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReplayStep, Rule, RunOrder, RunResult } from '../../../../src/demos/python/explorer/contract.ts';
import type { Plan, Turn } from '../../../../src/demos/python/explorer/decision.ts';
import { runUnderPlan } from '../../../../src/demos/python/explorer/explored-run.ts';
import type { Interpreter } from '../../../../src/demos/python/interpreter.ts';
import { BUILD_LIMIT_MS, bootInterpreter } from '../boot-interpreter.ts';

let interpreter: Interpreter;
beforeAll(async () => {
	interpreter = await bootInterpreter();
}, BUILD_LIMIT_MS);

const LIMITS = { steps: 20_000, timeMs: 10_000, outputBytes: 10_000, memoryBytes: 2 ** 28 };
const NETWORK = { latencyMs: 94, jitterMs: 0, failurePercent: 0 };

interface Options {
	readonly rule?: Rule;
	readonly isTraced?: boolean;
	readonly steps?: number;
	readonly check?: string;
}

async function run(source: string, plan: Plan, options: Options = {}): Promise<RunResult> {
	const { rule = 'cpython', isTraced = false, steps = LIMITS.steps, check = null } = options;
	const limits = { ...LIMITS, steps };
	const order = {
		...{ source, fileName: 'main.py', network: NETWORK, rule, isTraced, limits, plan },
		...(check !== null && { check: { kind: 'schedules', runs: 1, name: 'a check', source: check, isHidden: false } }),
	} satisfies RunOrder;
	const result = await runUnderPlan(interpreter, order);
	expect(await interpreter.restore()).toBe(true);
	return result;
}

const BASELINE: Plan = { kind: 'baseline' };
const random = (seed: number): Plan => ({ kind: 'random', seed });
const printed = ({ end }: RunResult) => end?.output.map(({ text }) => text).join('');

/** What so many random runs print, each once, in order. */
async function outcomesOf(source: string, options: Options = {}, runs = 60): Promise<string[]> {
	const found = new Set<string>();
	for (let seed = 1; seed <= runs; seed++) {
		const result = await run(source, random(seed), options);
		found.add(`${result.end?.kind}: ${printed(result)?.trim()}`);
	}
	return [...found].sort();
}

/** Runs `work` in two threads. */
const inTwoThreads = (text: string) => `import threading
${text}
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

const LOST_UPDATE = `${inTwoThreads(`
counter = 0
def step(x):
    return x
def work():
    global counter
    counter = step(counter) + 1
`)}print(counter)
`;

describe('a run under a plan', () => {
	test('is found out in all of its outcomes', async () => {
		expect(await outcomesOf(LOST_UPDATE)).toEqual(['exit: 1', 'exit: 2']);
	});

	test('goes alike each time, decision by decision, also where it is traced', async () => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const first = await run(LOST_UPDATE, random(seed));
			const again = await run(LOST_UPDATE, random(seed));
			const traced = await run(LOST_UPDATE, random(seed), { isTraced: true });
			expect(again).toEqual(first);
			expect(traced.record).toEqual(first.record);
			expect(traced.end).toEqual(first.end);
		}
	});

	test('follows its record strictly, and another program does not', async () => {
		const { record, end } = await run(LOST_UPDATE, random(3));
		const plan: Plan = { kind: 'turns', turns: record.turns, mode: 'strict', afterwards: 'end' };
		expect(await run(LOST_UPDATE, plan)).toMatchObject({ end, divergence: null });
		const edited = LOST_UPDATE.replace('return x', 'return int(x)');
		expect((await run(edited, plan)).divergence).not.toBeNull();
	});

	test('stops before what is to be decided', async () => {
		const { record } = await run(LOST_UPDATE, BASELINE);
		const turns = record.turns.slice(0, 2);
		const paused = await run(LOST_UPDATE, { kind: 'turns', turns, mode: 'strict', afterwards: 'pause' });
		expect(paused).toMatchObject({ end: null, divergence: null });
		expect(paused.paused?.decision.ready.length).toBeGreaterThan(0);
	});

	test('preempts nobody where the rule of CPython forbids it, and does under that of any instruction', async () => {
		const source = `${inTwoThreads(`
counter = 0
def work():
    global counter
    counter += 1
`)}print(counter)
`;
		expect(await outcomesOf(source)).toEqual(['exit: 2']);
		expect(await outcomesOf(source, { rule: 'instruction' })).toEqual(['exit: 1', 'exit: 2']);
	});
});

describe('a program that is switched at every point', () => {
	test('goes on where its thread has used up the stack', async () => {
		const source = inTwoThreads(`
def fall(depth):
    fall(depth + 1)
def work():
    try:
        fall(0)
    except RecursionError:
        print("caught")
`);
		expect(await outcomesOf(source, {}, 10)).toEqual(['exit: caught\ncaught']);
	});

	test('goes alike where it is traced, though its threads and futures stand in sets', async () => {
		const source = `from concurrent.futures import ThreadPoolExecutor, as_completed
with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(abs, number) for number in range(4)]
    print([future.result() for future in as_completed(futures)])
`;
		for (const seed of [1, 2, 3]) {
			const { record, end } = await run(source, random(seed));
			expect(await run(source, random(seed), { isTraced: true })).toMatchObject({ record, end });
		}
	});
});

describe('its end', () => {
	test('is a deadlock that tells who waits for what', async () => {
		const source = inTwoThreads(`
a, b = threading.Lock(), threading.Lock()
pairs = [(a, b), (b, a)]
def work():
    first, second = pairs.pop()
    with first:
        with second:
            pass
`);
		const outcomes = await outcomesOf(source);
		expect(outcomes).toEqual(['deadlock: ', 'exit: ']);
	});

	test('is an exception of whatever thread', async () => {
		const source = inTwoThreads(`
def work():
    raise ValueError("no")
`);
		const { end } = await run(source, BASELINE);
		expect(end).toMatchObject({ kind: 'exception', exitCode: 0 });
		expect((await run('1 / 0', BASELINE)).end).toMatchObject({
			kind: 'exception',
			exitCode: 1,
			failure: { kind: 'exception', uncaught: { type: 'ZeroDivisionError', location: { file: 'main.py', line: 1 } } },
		});
	});

	test.each([
		['of the program', 'while True:\n    pass\n'],
		['of the library', 'import fnmatch\nwhile True: fnmatch.fnmatch("a", "b")\n'],
		['that prints', 'while True:\n    print("x" * 1000)\n'],
	])('is none for a loop %s', async (_what, source) => {
		expect((await run(source, BASELINE, { steps: 500 })).end?.kind).toBe('endless');
	});

	test('is an exit code, also by `os._exit`', async () => {
		expect((await run('import sys; sys.exit(3)', BASELINE)).end).toMatchObject({ kind: 'exit', exitCode: 3 });
		expect((await run('import os; os._exit(4)', BASELINE)).end).toMatchObject({ kind: 'exit', exitCode: 4 });
	});

	test('tells why its check failed, and goes as it does without one', async () => {
		const check = 'assert counter == 2, f"{counter} of 2: {output!r}"';
		const failed: RunResult[] = [];
		for (let seed = 1; seed <= 20; seed++) {
			const result = await run(LOST_UPDATE, random(seed), { check });
			const { end, record } = result;
			const wanted = printed(result) === '2\n' ? undefined : "1 of 2: '1\\n'";
			expect(end).toMatchObject({ kind: 'exit', exitCode: 0 });
			expect(end?.failedCheck).toBe(wanted);
			if (wanted) failed.push(result);
			const plan: Plan = { kind: 'turns', turns: record.turns, mode: 'strict', afterwards: 'end' };
			expect(await run(LOST_UPDATE, plan)).toMatchObject({ record, divergence: null });
		}
		expect(failed).not.toHaveLength(0);
	});

	test('says that it asked for input, of which there is none', async () => {
		const { end, askedForInput } = await run('input()', BASELINE);
		expect(end?.failure).toMatchObject({ uncaught: { type: 'EOFError' } });
		expect(askedForInput).toBe(true);
		expect(await run('print(1)', BASELINE)).toMatchObject({ askedForInput: false });
	});

	test('by too much output comes at the same place each time', async () => {
		const source = inTwoThreads(`
def work():
    for number in range(500):
        print(number, "x" * 100)
`);
		const { record, end } = await run(source, random(1));
		expect(end?.kind).toBe('endless');
		expect(await run(source, random(1), { isTraced: true })).toMatchObject({ record, end });
	});

	test('is not told where it starts processes', async () => {
		const source = `import multiprocessing
if __name__ == "__main__":
    child = multiprocessing.Process(target=print)
    child.start()
    child.join()
`;
		expect(await run(source, BASELINE)).toMatchObject({ end: null, startedProcess: true });
	});
});

describe('time', () => {
	test('passes where all wait, at once, and in order', async () => {
		const source = `import threading, time
log = []
def work(seconds):
    time.sleep(seconds)
    log.append(seconds)
begun = time.monotonic(), time.time(), time.perf_counter()
threads = [threading.Thread(target=work, args=(seconds,)) for seconds in (300, 100, 200)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
ended = time.monotonic(), time.time(), time.perf_counter()
print(log, [round(b - a) for a, b in zip(begun, ended)])
`;
		expect(printed(await run(source, BASELINE))).toBe('[100, 200, 300] [300, 300, 300]\n');
	});

	test('passes for who looks at it again and again', async () => {
		const source =
			'import time\nend = time.monotonic() + 0.01\nwhile time.monotonic() < end:\n    pass\nprint("over")\n';
		expect(printed(await run(source, BASELINE))).toBe('over\n');
	});

	test('passes for asyncio and the network, and chance is the same each time', async () => {
		const source = `import asyncio, random, os, uuid, time
import urllib.request
async def main():
    await asyncio.gather(asyncio.sleep(5), asyncio.to_thread(time.sleep, 7))
begun = time.monotonic()
asyncio.run(main())
page = urllib.request.urlopen("https://example.com/").read()
print(round(time.monotonic() - begun, 1), len(page) > 0, random.random(), os.urandom(4), uuid.uuid4())
`;
		const first = printed(await run(source, BASELINE));
		expect(first).toMatch(/^7\.1 True /);
		expect(printed(await run(source, BASELINE))).toBe(first);
	});
});

const MODULE = `counter = 0
def step(x):
    return x
def add(by):
    global counter
    counter = step(counter) + by
`;

/** What a step says of the name `counter`. */
const countedIn = ({ thread, ends, values }: ReplayStep) => [
	thread,
	ends === null ? 'begins' : 'ends',
	values.find(({ name }) => name === 'counter')?.value,
];

describe('its lines', () => {
	test('say what a thread made of a name, not what others made of it before it left the line', async () => {
		const source = `import threading
counter = 0
def work(by):
    global counter
    for _ in range(2):
        counter = counter + by
threads = [threading.Thread(target=work, args=(by,)) for by in (1, 10)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(counter)
`;
		let preempted = 0;
		for (let seed = 1; seed <= 20; seed++) {
			const { traced } = await run(source, random(seed), { isTraced: true });
			const steps = traced?.steps ?? [];
			preempted += steps.filter(({ switched }) => switched === 'preempted').length;
			const updates = steps.filter(({ location }) => location.line === 6);
			let counter = 0;
			for (const step of updates) {
				counter += step.thread === 1 ? 1 : 10;
				expect(countedIn(step)).toEqual([step.thread, 'begins', `${counter}`]);
			}
			expect(updates).toHaveLength(4);
		}
		expect(preempted).toBeGreaterThan(0);
	});

	test('tell of a line that others interrupt what it began with and, when it ends, what became of it', async () => {
		const source = `import queue, threading
items = queue.Queue()
def take():
    item = items.get()
thread = threading.Thread(target=take)
thread.start()
items.put(5)
thread.join()
`;
		const { traced } = await run(source, BASELINE, { isTraced: true });
		const steps = traced?.steps ?? [];
		const [taking, taken] = steps.filter(({ location }) => location.line === 4);
		expect(taking).toMatchObject({ values: [], ends: null });
		expect(taken).toMatchObject({ values: [{ name: 'item', value: '5' }], ends: steps.indexOf(taking as ReplayStep) });
		expect(steps[steps.indexOf(taken as ReplayStep) - 1]?.thread).toBe(0);
	});

	test('are told with what their names stood for, what was printed and why another thread went on', async () => {
		const { traced } = await run(`${LOST_UPDATE}`, BASELINE, { isTraced: true });
		const steps = traced?.steps ?? [];
		const line = LOST_UPDATE.split('\n').findIndex((text) => text.includes('step(counter) + 1')) + 1;
		const updates = steps.filter((step) => step.location.line === line);
		expect(updates.map(countedIn)).toEqual([
			[1, 'begins', '0'],
			[1, 'ends', '1'],
			[2, 'begins', '1'],
			[2, 'ends', '2'],
		]);
		expect(steps.at(-1)).toMatchObject({ printed: '2\n', function: '<module>' });
		expect(steps.filter(({ switched }) => switched === 'preempted')).toEqual([]);
	});

	test('tell where each thread stands that has begun and is not at its end: in a call, at the call', async () => {
		const lineOf = (text: string) => LOST_UPDATE.split('\n').findIndex((line) => line.includes(text)) + 1;
		const standing: unknown[] = [];
		for (let turns: readonly Turn[] = []; standing.length < 5; ) {
			const plan: Plan = { kind: 'turns', turns, mode: 'strict', afterwards: 'pause' };
			const { traced, paused } = await run(LOST_UPDATE, plan, { isTraced: true });
			standing.push(traced?.standing);
			turns = paused?.grown.find(({ chosen }) => chosen === 1)?.turns ?? [];
		}
		const at = (text: string) => ({
			location: { file: 'main.py', line: lineOf(text), column: null },
			code: expect.stringContaining(text),
		});
		const main = at('thread.start()');
		expect(standing[0]).toEqual({ 0: main });
		expect(standing).toContainEqual({ 0: main, 1: at('step(counter) + 1') });
		expect(standing).not.toContainEqual({ 0: main, 1: at('return x') });
	});

	test('are those of a module too that the program wrote, each with its file and its text', async () => {
		const source = `open("helper.py", "w").write(${JSON.stringify(MODULE)})
import helper
helper.add(1)
exec("helper.add(2)\\nhelper.add(3)")
print(helper.counter)
`;
		const { traced } = await run(source, BASELINE, { isTraced: true });
		const begun = traced?.steps.filter(({ ends }) => ends === null) ?? [];
		const told = begun.map(({ location: { file, line }, code }) => `${file}:${line} ${code}`);
		expect(told.slice(1)).toEqual([
			'main.py:2 import helper',
			'helper.py:1 counter = 0',
			'helper.py:2 def step(x):',
			'helper.py:4 def add(by):',
			'main.py:3 helper.add(1)',
			...['helper.py:6 counter = step(counter) + by', 'helper.py:3 return x'],
			'main.py:4 exec("helper.add(2)\\nhelper.add(3)")',
			'<string>:1 helper.add(2)',
			...['helper.py:6 counter = step(counter) + by', 'helper.py:3 return x'],
			'<string>:2 helper.add(3)',
			...['helper.py:6 counter = step(counter) + by', 'helper.py:3 return x'],
			'main.py:5 print(helper.counter)',
		]);
		const added = traced?.steps.filter(({ location }) => location.line === 6 && location.file === 'helper.py');
		expect(added?.map(({ values }) => values.find(({ name }) => name === 'counter')?.value)).toContain('3');
	});

	test('say of the thread before whether it was preempted, waits or has ended', async () => {
		/** From which thread to which the run went on and why, and whether the former came again. */
		const switchesOf = async (plan: Plan) => {
			const { traced } = await run(LOST_UPDATE, plan, { isTraced: true });
			const steps = traced?.steps ?? [];
			return steps.flatMap(({ switched, thread: to }, at) => {
				const from = steps[at - 1]?.thread;
				const comesAgain = steps.slice(at).some(({ thread }) => thread === from);
				return switched ? [{ from, switched, to, comesAgain }] : [];
			});
		};
		const baseline = await switchesOf(BASELINE);
		expect(baseline.map(({ from, switched, to }) => [from, switched, to])).toEqual([
			[0, 'waits', 1],
			[1, 'ended', 0],
			[0, 'waits', 2],
			[2, 'ended', 0],
		]);
		const sampled = [];
		for (let seed = 1; seed <= 10; seed++) sampled.push(...(await switchesOf(random(seed))));
		expect(sampled.some(({ switched }) => switched === 'preempted')).toBe(true);
		for (const { switched, comesAgain } of sampled) expect(comesAgain).toBe(switched !== 'ended');
	});
});
