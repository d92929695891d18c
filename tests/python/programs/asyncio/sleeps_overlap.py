"""A hundred tasks that sleep do so at the same time, in one thread."""
# covers: asyncio.gather, asyncio.sleep
# python: 3.11

import asyncio
import threading
import time

COUNT = 100
threads = set()


async def work(number, seconds):
    await asyncio.sleep(seconds)
    threads.add(threading.get_ident())
    return number


async def time_of(seconds):
    started = time.perf_counter()
    results = await asyncio.gather(*(work(number, seconds) for number in range(COUNT)))
    elapsed = time.perf_counter() - started
    assert results == list(range(COUNT)), "in the order of the arguments"
    assert elapsed >= seconds * 0.9, elapsed
    assert threads == {threading.get_ident()}
    return elapsed


# A busy machine adds to each wait: then longer ones are tried.
assert any(asyncio.run(time_of(seconds)) < seconds * COUNT / 4 for seconds in (0.1, 1))
print("ok")
