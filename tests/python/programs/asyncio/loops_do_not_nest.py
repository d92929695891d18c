"""A loop cannot be run inside a running one, and none is running outside."""
# covers: asyncio.run, asyncio.get_running_loop
# python: 3.11

import asyncio


async def inner():
    pass


async def outer():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        assert "cannot be called from a running event loop" in str(error)
    else:
        raise AssertionError("nested")
    coroutine.close()


asyncio.run(outer())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    assert "no running event loop" in str(error)
else:
    raise AssertionError("a loop runs")
print("ok")
