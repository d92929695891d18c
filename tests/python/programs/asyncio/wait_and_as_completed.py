"""wait() and as_completed() follow the order in which tasks end."""
# covers: asyncio.wait, asyncio.as_completed, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION
# python: 3.11

import asyncio


async def work(pause, error=None):
    await asyncio.sleep(pause)
    if error:
        raise error
    return pause


async def main():
    order = [await future for future in asyncio.as_completed([work(0.2), work(0.0), work(0.1)])]
    assert order == [0.0, 0.1, 0.2], order

    slow, quick = asyncio.create_task(work(3600)), asyncio.create_task(work(0))
    done, pending = await asyncio.wait([slow, quick], return_when=asyncio.FIRST_COMPLETED)
    assert done == {quick} and pending == {slow}
    bad = asyncio.create_task(work(0, KeyError()))
    done, pending = await asyncio.wait([slow, bad], return_when=asyncio.FIRST_EXCEPTION)
    assert done == {bad} and isinstance(bad.exception(), KeyError)
    done, pending = await asyncio.wait([slow], timeout=0.01)
    assert not done and pending == {slow} and not slow.done()
    slow.cancel()
    try:
        for future in asyncio.as_completed([work(3600)], timeout=0.02):
            await future
    except TimeoutError:
        pass
    else:
        raise AssertionError("no timeout")


asyncio.run(main())
print("ok")
