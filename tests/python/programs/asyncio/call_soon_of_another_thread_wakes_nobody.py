"""call_soon() of another thread does not wake a loop that waits; call_soon_threadsafe() does."""
# covers: asyncio.get_running_loop, asyncio.run
# python: 3.11

import asyncio
import threading
import time


def call_both(loop, order, woken):
    # By then the loop waits, unless the machine is busy.
    time.sleep(0.05)
    loop.call_soon(order.append, "called soon")
    time.sleep(0.05)
    order.append("slept")
    loop.call_soon_threadsafe(woken.set)


async def order_of_one_try():
    order, woken = [], asyncio.Event()
    thread = threading.Thread(target=call_both, args=(asyncio.get_running_loop(), order, woken))
    thread.start()
    await woken.wait()
    thread.join()
    return order


async def main():
    for _ in range(20):
        if await order_of_one_try() == ["slept", "called soon"]:
            return
    raise AssertionError("the loop woke for every call_soon()")


asyncio.run(main())
print("ok")
