"""wait_for() cancels what takes too long and raises TimeoutError."""
# covers: asyncio.wait_for, asyncio.TimeoutError
# python: 3.11

import asyncio
import time

log = []


async def slow():
    try:
        await asyncio.sleep(3600)
    finally:
        log.append("cancelled")


async def quick():
    return "here"


async def main():
    assert asyncio.TimeoutError is TimeoutError
    assert await asyncio.wait_for(quick(), 10) == "here"
    assert await asyncio.wait_for(quick(), None) == "here"
    started = time.monotonic()
    try:
        await asyncio.wait_for(slow(), 0.05)
    except TimeoutError:
        assert time.monotonic() - started >= 0.045
    else:
        raise AssertionError("no timeout")
    assert log == ["cancelled"]
    task = asyncio.create_task(slow())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.02)
    except TimeoutError:
        assert not task.done()
    task.cancel()


asyncio.run(main())
print("ok")
