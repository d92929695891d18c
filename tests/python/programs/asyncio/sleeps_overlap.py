"""A hundred tasks that sleep do so at the same time, in one thread."""
# covers: asyncio.gather, asyncio.sleep
# python: 3.11

import asyncio
import threading
import time

COUNT = 100
SECONDS = 0.1
threads = set()


async def work(number):
    await asyncio.sleep(SECONDS)
    threads.add(threading.get_ident())
    return number


async def main():
    started = time.perf_counter()
    results = await asyncio.gather(*(work(number) for number in range(COUNT)))
    elapsed = time.perf_counter() - started
    assert results == list(range(COUNT)), "in the order of the arguments"
    assert SECONDS * 0.9 <= elapsed < SECONDS * COUNT / 4, elapsed
    assert threads == {threading.get_ident()}


asyncio.run(main())
print("ok")
