"""Everything at once, preempted every tenth of a millisecond, with each answer checked: a fault of memory or of order
shows here first. `scripts/stress/load.ts` runs it in a browser for as long as it is told to."""

import asyncio
import gc
import queue
import random
import sys
import threading
import time
import weakref
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool

SECONDS = 600


class Node:
    alive = 0

    def __init__(self, other=None):
        Node.alive += 1
        self.other = other
        self.me = self

    def __del__(self):
        Node.alive -= 1


def squares(count):
    return sum(number * number for number in range(count))


def checked(what, found, expected):
    assert found == expected, f"{what}: {found!r} instead of {expected!r}"


def lock_counts(threads=6, times=300):
    counter, lock = 0, threading.Lock()

    def count():
        nonlocal counter
        for _ in range(times):
            with lock:
                found = counter
                squares(5)
                counter = found + 1

    run_all([threading.Thread(target=count) for _ in range(threads)])
    checked("a counter under a lock", counter, threads * times)


def queue_keeps_everything(producers=3, consumers=3, items=200):
    tasks, done = queue.Queue(maxsize=5), queue.SimpleQueue()

    def produce(first):
        for number in range(first, first + items):
            tasks.put(number)

    def consume():
        while (number := tasks.get()) is not None:
            done.put(number)

    workers = [threading.Thread(target=produce, args=(n * items,)) for n in range(producers)]
    readers = [threading.Thread(target=consume) for _ in range(consumers)]
    for thread in readers:
        thread.start()
    run_all(workers)
    for _ in readers:
        tasks.put(None)
    for thread in readers:
        thread.join()
    checked("what went through a queue", sorted(done.get() for _ in range(producers * items)), [*range(producers * items)])


def switches_within_c_code(threads=4):
    """A thread is suspended within `sorted`, `map`, `max`, a generator, `__eq__`, and an exception is on its way."""

    def slow(number):
        time.sleep(0 if number % 7 else 0.0005)
        return -number

    def work(seed):
        numbers = random.Random(seed).sample(range(200), 60)
        checked("sorted", sorted(numbers, key=slow), sorted(numbers, reverse=True))
        checked("map", sum(map(slow, numbers)), -sum(numbers))
        checked("max", max(numbers, key=slow), min(numbers))
        try:
            sum(slow(number) for number in [*numbers, "no number"])
        except TypeError as error:
            time.sleep(0)
            checked("an exception", "not all arguments" in str(error), True)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, range(threads)))


def garbage_is_collected(threads=4):
    watched = weakref.WeakSet()

    def litter():
        for _ in range(30):
            ring = [Node() for _ in range(20)]
            for one, other in zip(ring, ring[1:] + ring[:1]):
                one.other = other
            watched.update(ring)
            time.sleep(0)

    run_all([threading.Thread(target=litter) for _ in range(threads)])
    gc.collect()
    checked("objects that are left", (Node.alive, len(watched)), (0, 0))


async def tasks_and_threads(tasks=40):
    async def step(number):
        await asyncio.sleep(random.random() / 500)
        try:
            async with asyncio.timeout(0.001 if number % 4 == 0 else 5):
                await asyncio.sleep(1 if number % 4 == 0 else 0)
        except TimeoutError:
            return await asyncio.to_thread(squares, number)
        return squares(number)

    found = await asyncio.gather(*(step(number) for number in range(tasks)))
    checked("asyncio", found, [squares(number) for number in range(tasks)])
    cancelled = asyncio.create_task(asyncio.sleep(60))
    await asyncio.sleep(0)
    cancelled.cancel()
    checked("a cancelled task", isinstance((await asyncio.gather(cancelled, return_exceptions=True))[0], asyncio.CancelledError), True)


def loops_in_threads(threads=3):
    run_all([threading.Thread(target=asyncio.run, args=(tasks_and_threads(10),)) for _ in range(threads)])


def processes(pool):
    checked("a pool", pool.map(squares, range(1_000, 1_020)), [squares(number) for number in range(1_000, 1_020)])


def run_all(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    failures = []
    threading.excepthook = lambda args: failures.append(args.exc_value)
    sys.setswitchinterval(0.0001)
    gc.set_threshold(300, 5)
    rounds, ends = 0, time.monotonic() + SECONDS
    with Pool(2) as pool:
        while time.monotonic() < ends and not failures:
            lock_counts()
            queue_keeps_everything()
            switches_within_c_code()
            garbage_is_collected()
            asyncio.run(tasks_and_threads())
            loops_in_threads()
            processes(pool)
            rounds += 1
            print("round", rounds, flush=True)
    for failure in failures:
        raise failure
    print("survived", rounds, "rounds")


if __name__ == "__main__":
    main()
