"""Blocking calls in to_thread() run side by side while the loop goes on."""
# covers: asyncio.to_thread
# python: 3.11

import asyncio
import threading
import time

# As many at once as a small machine's default pool has threads.
COUNT = 4
together = threading.Barrier(COUNT)
ticks = 0


def block(number, *, ticks_more):
    assert threading.current_thread() is not threading.main_thread()
    together.wait(120)
    enough = ticks + ticks_more
    while ticks < enough:
        time.sleep(0.01)
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
    results = await asyncio.gather(*(asyncio.to_thread(block, number, ticks_more=4) for number in range(COUNT)))
    assert results == [0, 1, 2, 3]
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
