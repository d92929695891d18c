"""time.sleep() in a task stops the whole loop, though not other threads."""
# covers: asyncio.run, time.sleep
# python: 3.11

import asyncio
import threading
import time

ticks = thread_ticks = 0
is_over = False


async def tick():
    global ticks
    while True:
        ticks += 1
        await asyncio.sleep(0.005)


def tick_in_thread():
    global thread_ticks
    while not is_over:
        thread_ticks += 1
        time.sleep(0.005)


async def main():
    global is_over
    thread = threading.Thread(target=tick_in_thread)
    thread.start()
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0.02)
    before, before_in_thread = ticks, thread_ticks
    while thread_ticks == before_in_thread:
        time.sleep(0.15)
    assert ticks == before
    await asyncio.sleep(0.05)
    assert ticks > before
    ticking.cancel()
    is_over = True
    thread.join()


asyncio.run(main())
print("ok")
