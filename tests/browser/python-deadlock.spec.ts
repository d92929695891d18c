/** Programs that can never go on: they are ended, and every thread is named with its line and what it waits for. */
import type { StuckThread, WaitsFor } from '../../src/demos/python/protocol.ts';
import { expect, test } from './program-lab.ts';

interface Deadlock {
	readonly source: string;
	/** The threads and tasks that must be named, with the text of the line at which each stands. */
	readonly threads: Readonly<Record<string, { readonly line: string; readonly waitsFor: Partial<WaitsFor> }>>;
}

const DEADLOCKS: Readonly<Record<string, Deadlock>> = {
	'two threads that hold each other’s lock': {
		source: `
import threading

first, second = threading.Lock(), threading.Lock()
both_hold_one = threading.Barrier(2)

def forwards():
    with first:
        both_hold_one.wait()
        second.acquire()

def backwards():
    with second:
        both_hold_one.wait()
        first.acquire()

threads = [threading.Thread(target=target, name=target.__name__) for target in (forwards, backwards)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
		threads: {
			forwards: { line: 'second.acquire()', waitsFor: { type: 'Lock', name: 'second', holder: 'backwards' } },
			backwards: { line: 'first.acquire()', waitsFor: { type: 'Lock', name: 'first', holder: 'forwards' } },
			MainThread: { line: 'thread.join()', waitsFor: { kind: 'end', of: 'thread', names: ['forwards'] } },
		},
	},
	'a lock that its owner wants again': {
		source: `
import threading
lock = threading.Lock()
lock.acquire()
lock.acquire()
`,
		threads: { MainThread: { line: 'lock.acquire()', waitsFor: { type: 'Lock', name: 'lock', holder: 'MainThread' } } },
	},
	'an interpreter that waits for itself, and who waits for it; one that has no work is no part of it': {
		source: `
from concurrent import interpreters
idle, stuck = interpreters.create(), interpreters.create()
idle.exec("pass")
stuck.exec("import threading; lock = threading.Lock(); lock.acquire(); lock.acquire()")
`,
		threads: {
			MainThread: {
				line: 'stuck.exec(',
				waitsFor: { type: 'concurrent.interpreters.Interpreter', method: 'exec', name: 'stuck' },
			},
		},
	},
	'a queue that nobody fills': {
		source: `
import queue
line = queue.Queue()
line.get()
`,
		threads: { MainThread: { line: 'line.get()', waitsFor: { type: 'queue.Queue', method: 'get', name: 'line' } } },
	},
	'a future that nobody fulfils': {
		source: `
import asyncio
async def main():
    answer = asyncio.get_running_loop().create_future()
    await answer
asyncio.run(main())
`,
		threads: { 'Task-1': { line: 'await answer', waitsFor: { kind: 'future', name: 'answer' } } },
	},
	'tasks that wait for each other’s end': {
		source: `
import asyncio
async def wait_for_all(others):
    await asyncio.gather(*others)
async def main():
    event = asyncio.Event()
    first = asyncio.create_task(event.wait(), name="first")
    second = asyncio.create_task(wait_for_all([first]), name="second")
    async with asyncio.TaskGroup() as group:
        group.create_task(wait_for_all([first, second]), name="third")
asyncio.run(main())
`,
		threads: {
			second: { line: 'asyncio.gather', waitsFor: { kind: 'end', of: 'task', names: ['first'] } },
			third: { line: 'asyncio.gather', waitsFor: { kind: 'end', of: 'task', names: ['first', 'second'] } },
			'Task-1': { line: 'async with', waitsFor: { kind: 'end', of: 'task', names: ['third'] } },
		},
	},
	'events, conditions and barriers that nobody sets': {
		source: `
import threading
class Account:
    def __init__(self):
        self.is_open = threading.Condition()
    def use(self):
        with self.is_open:
            self.is_open.wait()
def start(work, name):
    threading.Thread(target=work, name=name).start()
ready, gate = threading.Event(), threading.Barrier(2)
permits, account = [threading.Semaphore(0)], Account()
def take(permit):
    permit.acquire()
start(ready.wait, "waiting")
start(lambda: gate.wait(), "passing")
start(lambda: take(permits[0]), "taking")
start(account.use, "using")
`,
		threads: {
			passing: { line: 'gate.wait()', waitsFor: { type: 'Barrier', name: 'gate' } },
			taking: { line: 'permit.acquire()', waitsFor: { type: 'Semaphore', name: 'permits[0]' } },
			using: { line: 'self.is_open.wait()', waitsFor: { type: 'Condition', name: 'account.is_open' } },
		},
	},
	'processes that wait for each other': {
		source: `
from multiprocessing import Process, Queue
def work(questions, answers):
    questions.get()
    answers.put(1)
if __name__ == "__main__":
    questions, answers = Queue(), Queue()
    process = Process(target=work, args=(questions, answers))
    process.start()
    answers.get()
    questions.put(1)
`,
		threads: {
			MainThread: { line: 'answers.get()', waitsFor: { type: 'multiprocessing.Queue', name: 'answers' } },
		},
	},
	'a lock that a child wants again': {
		source: `
from multiprocessing import Lock, Process
def twice(lock):
    lock.acquire()
    lock.acquire()  # again
if __name__ == "__main__":
    process = Process(target=twice, args=(Lock(),))
    process.start()
    process.join()
`,
		threads: {
			MainThread: {
				line: 'lock.acquire()  # again',
				waitsFor: { type: 'multiprocessing.Lock', name: 'lock', holder: 'MainThread' },
			},
		},
	},
};

for (const [what, { source, threads }] of Object.entries(DEADLOCKS)) {
	test(`${what}: the program is ended and says who waits for what`, async ({ lab }) => {
		const text = `"""Deadlock: ${what}."""${source}`;
		await lab.open(text);
		const { reported } = await lab.run();
		const { status, failure } = await reported;
		expect(status).toBe('failed');
		if (failure?.kind !== 'deadlock') throw new Error(`no deadlock, but ${JSON.stringify(failure)}`);
		expect(failure.threads.length).toBeGreaterThan(0);
		const expected = Object.entries(threads).map(([name, { line, waitsFor }]) => [
			expect.stringContaining(name),
			{ line: expect.stringContaining(line), waitsFor: expect.objectContaining(waitsFor) },
		]);
		expect(placesOf(failure.threads, text)).toEqual(expect.arrayContaining(expected));
	});
}

test('whoever sleeps, or waits with a timeout, is no deadlock', async ({ lab }) => {
	await lab.open(`"""No deadlock."""
import queue
import threading
import time

lock = threading.Lock()
lock.acquire()
waiting = threading.Thread(target=lock.acquire)
waiting.start()
time.sleep(0.5)
try:
    queue.Queue().get(timeout=0.5)
except queue.Empty:
    lock.release()
waiting.join()
print("went on")
`);
	const { reported } = await lab.run();
	expect(await reported).toMatchObject({ status: 'done', stdout: 'went on\n' });
});

/** The threads by their names, with the text of the line at which each stands. */
function placesOf(threads: readonly StuckThread[], source: string) {
	const lines = source.split('\n');
	return threads.map(({ thread, location, waitsFor }) => [
		thread,
		{ line: location?.file === 'main.py' ? lines[location.line - 1] : null, waitsFor },
	]);
}
