/** What a process does under locks that are lent to it: one process, in one interpreter, with a kernel beside it. */
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Interpreter } from '../../../src/demos/python/interpreter.ts';
import { realWorld } from '../../../src/demos/python/process-world.ts';
import { Kernel } from '../../../src/demos/python/processes/kernel.ts';
import type { ToKernelFromProcess } from '../../../src/demos/python/protocol.ts';
import { BUILD_LIMIT_MS, bootInterpreter, mainProcess } from './boot-interpreter.ts';

let interpreter: Interpreter;
beforeAll(async () => {
	interpreter = await bootInterpreter();
}, BUILD_LIMIT_MS);

/** Runs a program to its end; returns what it printed, and the operations that it asked the kernel for, in order. */
async function run(source: string): Promise<{ readonly printed: string; readonly asked: readonly string[] }> {
	const [line, internet] = [new MessageChannel(), new MessageChannel()];
	onTestFinished(() => {
		for (const { port1 } of [line, internet]) port1.close();
	});
	const asked: string[] = [];
	let [printed, pid] = ['', 0];
	const ended = new Promise<void>((resolve) => {
		const kernel = new Kernel({
			after: (ms, fire) => {
				const timer = setTimeout(fire, ms);
				return () => clearTimeout(timer);
			},
			toPage: (message) => {
				if (message.kind === 'hire') pid = message.pid;
				if (message.kind === 'output') printed += message.pieces.map(({ text }) => text).join('');
				if (message.kind === 'exited') resolve();
			},
			toProcess: (_pid, message) => line.port1.postMessage(message),
		});
		line.port1.onmessage = ({ data }: MessageEvent<ToKernelFromProcess>) => {
			if (data.kind === 'call') asked.push(data.op);
			kernel.takeFrom(pid, data);
		};
		kernel.take({ kind: 'begin', cpus: 2, maxProcesses: 16 });
	});
	const world = realWorld({ kernel: line.port2, internet: internet.port2 });
	await interpreter.run({ ...mainProcess(source), pid }, world, () => {});
	expect(await interpreter.restore()).toBe(true);
	await ended;
	return { printed: printed.trim(), asked };
}

const ROUNDS = 1_000;

describe('a lock that is taken again and again', () => {
	test('is asked for rarely, and so is all that is read under it', async () => {
		const { printed, asked } = await run(`
from multiprocessing import Lock, RawArray, RawValue

lock, value, array = Lock(), RawValue("i"), RawArray("i", 3000)
for index in range(${ROUNDS}):
    with lock:
        value.value += 1
        array[0] += 1
        array[2999] += 1
print(value.value, array[0], array[2999])
`);
		expect(printed).toBe(`${ROUNDS} ${ROUNDS} ${ROUNDS}`);
		// Without loans four times a round. A loan is over in 5 ms: then all of it is asked for anew.
		expect(asked.length).toBeLessThan(ROUNDS);
	});

	test('loses nothing, at whatever moment threads are switched', async () => {
		const { printed } = await run(`
import sys
from multiprocessing import Lock, RawArray
from threading import Thread

THREADS = 4
sys.setswitchinterval(1e-6)
lock, array = Lock(), RawArray("i", 3000)

def work():
    for _ in range(${ROUNDS}):
        with lock:
            array[0] += 1
        with lock:
            array[2999] += 1

threads = [Thread(target=work) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(array[0] / THREADS, array[2999] / THREADS)
`);
		expect(printed).toBe(`${ROUNDS}.0 ${ROUNDS}.0`);
	});
});

test('a thread that ends leaves no lock behind that the kernel does not know to be free', async () => {
	const { printed } = await run(`
from multiprocessing import Lock
from threading import Thread
from green import host

lock = Lock()

def work():
    for _ in range(${ROUNDS}):
        with lock:
            pass

thread = Thread(target=work)
thread.start()
thread.join()
# Asked past what would end the loan before.
asked = host.kernel.call("semaphore.value", host.to_js([lock._semlock.handle]))
print(host.block_on(asked.promise))
`);
	expect(printed).toBe('1');
});

test('what is written while the kernel is asked for a copy is not taken back by that copy', async () => {
	const { printed } = await run(`
from multiprocessing import Lock, RawArray
from green import host

one, other, array = Lock(), Lock(), RawArray("i", 2)

def add():
    for _ in range(10):
        with other:
            array[1] += 1

class Interrupted:
    """The kernel's line. Once, when a copy has been asked for, the thread is interrupted, as by a signal's handler."""

    def __init__(self, kernel):
        self.kernel, self.tell, self.is_over = kernel, kernel.tell, False

    def call(self, op, args):
        asked = self.kernel.call(op, args)
        if op == "memory.read_pieces" and not self.is_over:
            self.is_over = True
            add()
        return asked

host.kernel = Interrupted(host.kernel)
with one:
    array[0] += 1
    add()
print(host.kernel.is_over, array[0], array[1])
`);
	expect(printed).toBe('True 1 20');
});
