"""Another thread may call into a loop that sleeps, and wake it at once."""
# covers: asyncio.AbstractEventLoop.call_soon_threadsafe, asyncio.run_coroutine_threadsafe
# python: 3.11

import asyncio
import threading

results = []


async def double(number):
    await asyncio.sleep(0.01)
    return number * 2


def worker(loop, stop):
    future = asyncio.run_coroutine_threadsafe(double(21), loop)
    results.append(future.result(timeout=120))
    slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(3600), loop)
    try:
        slow.result(timeout=0.02)
    except TimeoutError:
        slow.cancel()
    results.append(slow.cancelled())
    loop.call_soon_threadsafe(stop.set)


async def main():
    stop = asyncio.Event()
    thread = threading.Thread(target=worker, args=(asyncio.get_running_loop(), stop))
    thread.start()
    async with asyncio.timeout(120):
        await stop.wait()
    thread.join()


asyncio.run(main())
assert results == [42, True], results
print("ok")
