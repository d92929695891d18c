"""A loop's future is fulfilled once, by anyone, and wraps a future of a pool."""
# covers: asyncio.Future, asyncio.AbstractEventLoop.create_future, asyncio.wrap_future, asyncio.isfuture, asyncio.ensure_future, asyncio.InvalidStateError
# python: 3.11

import asyncio
import concurrent.futures
import threading


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.01, future.set_result, 5)
    assert asyncio.isfuture(future) and not future.done()
    assert await future == 5
    try:
        future.set_result(6)
    except asyncio.InvalidStateError:
        pass
    else:
        raise AssertionError("fulfilled twice")

    failed = loop.create_future()
    failed.set_exception(KeyError("x"))
    try:
        await failed
    except KeyError:
        pass
    else:
        raise AssertionError("no exception")

    foreign = concurrent.futures.Future()
    threading.Timer(0.02, foreign.set_result, ("from a thread",)).start()
    assert await asyncio.wrap_future(foreign) == "from a thread"
    assert asyncio.ensure_future(future) is future


asyncio.run(main())
print("ok")
