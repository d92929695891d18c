/** Programs that can never go on: they are ended, and every thread is named with its line and what it waits for. */
import type { StuckThread } from '../../src/demos/python/protocol.ts';
import { expect, test } from './program-lab.ts';

interface Deadlock {
	readonly source: string;
	/** The threads that must be named, with the text of the line at which each stands. */
	readonly threads: Readonly<Record<string, { readonly line: string; readonly waitsFor: RegExp }>>;
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
			forwards: { line: 'second.acquire()', waitsFor: /Lock.*backwards/ },
			backwards: { line: 'first.acquire()', waitsFor: /Lock.*forwards/ },
			MainThread: { line: 'thread.join()', waitsFor: /forwards/ },
		},
	},
	'a lock that its owner wants again': {
		source: `
import threading
lock = threading.Lock()
lock.acquire()
lock.acquire()
`,
		threads: { MainThread: { line: 'lock.acquire()', waitsFor: /Lock/ } },
	},
	'a queue that nobody fills': {
		source: `
import queue
line = queue.Queue()
line.get()
`,
		threads: { MainThread: { line: 'line.get()', waitsFor: /Queue\.get/ } },
	},
	'a future that nobody fulfils': {
		source: `
import asyncio
async def main():
    await asyncio.get_running_loop().create_future()
asyncio.run(main())
`,
		threads: {},
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
		threads: {},
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
			{ line: expect.stringContaining(line), waitsFor: expect.stringMatching(waitsFor) },
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
	return threads.map(({ thread, line, waitsFor }) => [
		thread,
		{ line: line === null ? null : lines[line - 1], waitsFor },
	]);
}
