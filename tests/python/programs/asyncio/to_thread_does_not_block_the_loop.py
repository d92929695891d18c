"""Blocking calls in to_thread() run side by side while the loop goes on."""
# covers: asyncio.to_thread
# python: 3.11

import asyncio
import threading
import time

ticks = 0


def block(number, *, seconds):
    assert threading.current_thread() is not threading.main_thread()
    time.sleep(seconds)
    return number


async def tick():
    global ticks
    while True:
        ticks += 1
        await asyncio.sleep(0.01)


def fail():
    raise KeyError("in the thread")


async def main():
    ticking = asyncio.create_task(tick())
    started = time.perf_counter()
    # As many at once as a small machine's default pool has threads.
    results = await asyncio.gather(*(asyncio.to_thread(block, number, seconds=0.2) for number in range(4)))
    assert results == [0, 1, 2, 3]
    assert time.perf_counter() - started < 0.75
    assert ticks >= 4, ticks
    try:
        await asyncio.to_thread(fail)
    except KeyError:
        pass
    else:
        raise AssertionError("no exception")
    ticking.cancel()


asyncio.run(main())
print("ok")
