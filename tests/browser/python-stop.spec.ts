/** Stop, whatever a program is doing: it ends, and the same page runs the next one. */
import { expect, test } from './program-lab.ts';

/** Each says "ready" when it does what it is named for. */
const PROGRAMS: Readonly<Record<string, string>> = {
	'computes in a loop': `
print("ready", flush=True)
while True:
    pass
`,
	'is in one long call': `
print("ready", flush=True)
sum(range(10**13))
`,
	'catches every interrupt': `
print("ready", flush=True)
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
`,
	sleeps: `
import time
print("ready", flush=True)
time.sleep(3600)
`,
	'joins a thread that computes': `
import threading
def compute():
    while True:
        pass
thread = threading.Thread(target=compute)
thread.start()
print("ready", flush=True)
thread.join()
`,
	'waits on a queue': `
import queue, threading, time
threading.Thread(target=time.sleep, args=(3600,)).start()
print("ready", flush=True)
queue.Queue().get()
`,
	'waits for a lock': `
import threading, time
lock = threading.Lock()
def hold():
    with lock:
        print("ready", flush=True)
        time.sleep(3600)
thread = threading.Thread(target=hold)
thread.start()
time.sleep(0.01)
lock.acquire()
`,
	'runs asyncio': `
import asyncio
async def main():
    print("ready", flush=True)
    await asyncio.gather(*(asyncio.sleep(3600) for _ in range(100)))
asyncio.run(main())
`,
	'runs a pool of processes': `
from multiprocessing import Pool
def work(number):
    print("ready", flush=True)
    while True:
        pass
if __name__ == "__main__":
    with Pool(2) as pool:
        pool.map(work, range(8))
`,
	'joins a process that sleeps': `
import time
from multiprocessing import Process
def work():
    print("ready", flush=True)
    time.sleep(3600)
if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
`,
	'runs a pool of interpreters': `
from concurrent.futures import InterpreterPoolExecutor
def work(number):
    print("ready", flush=True)
    while True:
        pass
if __name__ == "__main__":
    with InterpreterPoolExecutor(2) as pool:
        list(pool.map(work, range(8)))
`,
	'waits for an interpreter that sleeps': `
from concurrent import interpreters
interpreter = interpreters.create()
interpreter.exec('import time; print("ready", flush=True); time.sleep(3600)')
`,
	'prints without end': `
number = 0
print("ready", flush=True)
while True:
    number += 1
    print(number % 10, end="" if number % 100 else "\\n")
`,
};

for (const [what, source] of Object.entries(PROGRAMS)) {
	test(`Stop ends a program that ${what}, and the next one runs`, async ({ lab }) => {
		await lab.open(`"""Stopped: ${what}."""${source}`);
		const { reported } = await lab.run();
		// The log keeps what came last: of a program that prints on and on, the first line is soon no more.
		await expect(lab.log).toContainText(/ready|0123456789|1234567890/);
		await lab.stop();
		expect(await reported).toMatchObject({ status: 'cancelled', failure: null });

		await lab.open(`"""After: ${what}."""\nprint("as ever")\n`);
		const next = await lab.run();
		expect(await next.reported).toMatchObject({ status: 'done', exitCode: 0, stdout: 'as ever\n', stderr: '' });
	});
}

/** So often a program may be late on a busy machine: it has half a second. */
const TRIES = 5;

test('a program that is stopped may clean up', async ({ lab }) => {
	await lab.open(`"""Cleans up."""
import time
try:
    print("ready", flush=True)
    time.sleep(3600)
finally:
    print("cleaned up", flush=True)
`);
	const printed: string[] = [];
	while (printed.at(-1) !== 'ready\ncleaned up\n' && printed.length < TRIES) {
		const { reported } = await lab.run();
		await expect(lab.log).toContainText('ready');
		await lab.stop();
		const { status, stdout } = await reported;
		expect(status).toBe('cancelled');
		printed.push(stdout);
	}
	expect(printed.at(-1)).toBe('ready\ncleaned up\n');
});

const KILLED = 8;

test('the interpreters of processes that are killed carry out others', async ({ lab }) => {
	await lab.open(`"""Kills what it starts."""
import time
from multiprocessing import Event, Process
def work(ready):
    ready.set()
    time.sleep(3600)
if __name__ == "__main__":
    for _ in range(${KILLED}):
        ready = Event()
        process = Process(target=work, args=(ready,))
        process.start()
        ready.wait()
        process.kill()
        process.join()
`);
	let started = 0;
	const count = () => started++;
	lab.page.on('worker', count);
	const { reported } = await lab.run();
	expect(await reported).toMatchObject({ status: 'done', exitCode: 0 });
	lab.page.off('worker', count);
	// Others are the kernel, the internet and the interpreters of a first run.
	expect(started).toBeLessThan(KILLED);
});
