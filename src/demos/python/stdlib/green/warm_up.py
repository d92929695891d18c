"""Work that is done before a program that reads a clock, so that the clock finds CPython optimised by the browser.

A browser runs WebAssembly by code that is quickly made, and replaces what runs often by code that takes long to make:
the interpreter's loop, half a second, and runs two to three times faster then. Shows nothing, and leaves nothing.
"""

import asyncio
import pickle
import queue
import threading
from time import perf_counter, sleep

# Multiplying big integers runs few functions for long, so they are optimised at once: it tells how fast the machine is.
# The loop takes 1.9 times as long as the product at first, and 0.7 times as long when it is optimised.
_BIG = 3**60_000
_LOOPS = 10_000
_FAST = 1.2
_PAUSE_SECONDS = 0.02


def run(limit):
    """Works until the interpreter's loop is fast, `limit` seconds at the most."""
    begun = perf_counter()
    is_fast = False
    while perf_counter() - begun < limit:
        for part in (_calls, _objects, _powers, _pickles, _threads, _tasks):
            part()
        was_fast, is_fast = is_fast, _is_fast()
        if was_fast and is_fast:
            return
        # The browser optimises beside, and is sooner done where nobody computes.
        sleep(0 if is_fast else _PAUSE_SECONDS)


def _is_fast():
    return _seconds(_count, _LOOPS) < _FAST * _seconds(_BIG.__mul__, _BIG)


def _seconds(work, argument):
    # Through C: the interpreter's loop is entered anew, by its best code of the moment.
    return min(map(_time, (work, work), (argument, argument)))


def _time(work, argument):
    began = perf_counter()
    work(argument)
    return perf_counter() - began


def _count(turns):
    total = 0
    for i in range(turns):
        total += i * i % 7
    return total


def _calls():
    def add(a, b=1):
        return a + b

    return sum(add(i) for i in range(300)), list(map(add, range(100)))


class _Thing:
    def __init__(self, value):
        self.value = value

    def half(self):
        return self.value / 2


def _objects():
    table = {f"key {i}": _Thing(i).half() for i in range(100)}
    return sorted(table.values()), [text.split() for text in table], ", ".join(table)


def _powers():
    for x in range(1, 12):
        for y in range(300, 330):
            x**y


def _pickles():
    return pickle.loads(pickle.dumps([(i, str(i), float(i)) for i in range(50)]))


def _threads():
    numbers = queue.Queue()
    lock = threading.Lock()

    def work():
        with lock:
            numbers.put(_count(100))

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _tasks():
    async def work():
        await asyncio.sleep(0)

    async def main():
        await asyncio.gather(*(work() for _ in range(10)))

    asyncio.run(main())
