"""call_soon keeps the order of calls, call_later that of times, and a handle can be cancelled."""
# covers: asyncio.AbstractEventLoop.call_soon, asyncio.AbstractEventLoop.call_later, asyncio.AbstractEventLoop.call_at, asyncio.Handle.cancel, asyncio.TimerHandle, asyncio.AbstractEventLoop.time
# python: 3.11

import asyncio

log = []


async def main():
    loop = asyncio.get_running_loop()
    before = loop.time()
    loop.call_later(0.06, log.append, "later")
    loop.call_at(before + 0.03, log.append, "at")
    for number in range(3):
        loop.call_soon(log.append, number)
    cancelled = loop.call_soon(log.append, "never")
    cancelled.cancel()
    timer = loop.call_later(0.01, log.append, "never")
    timer.cancel()
    assert cancelled.cancelled() and timer.cancelled()
    assert timer.when() > before
    await asyncio.sleep(0.1)
    assert loop.time() - before >= 0.099
    assert log == [0, 1, 2, "at", "later"], log


asyncio.run(main())
print("ok")
