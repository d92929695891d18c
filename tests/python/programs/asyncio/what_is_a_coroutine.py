"""Coroutines, their functions and awaitables are told apart."""
# covers: asyncio.iscoroutine, asyncio.BaseEventLoop, asyncio.SelectorEventLoop, asyncio.AbstractServer
# python: 3.11

import asyncio
import inspect


async def work():
    await asyncio.sleep(0)


async def numbers():
    yield 1


coroutine = work()
assert asyncio.iscoroutine(coroutine) and not asyncio.iscoroutine(work)
assert inspect.iscoroutinefunction(work) and not inspect.iscoroutinefunction(numbers)
assert inspect.isasyncgenfunction(numbers) and inspect.isawaitable(coroutine)


async def main():
    loop = asyncio.get_running_loop()
    assert isinstance(loop, asyncio.BaseEventLoop) and isinstance(loop, asyncio.AbstractEventLoop)
    await coroutine
    assert inspect.getcoroutinestate(coroutine) == inspect.CORO_CLOSED


asyncio.run(main())
loop = asyncio.SelectorEventLoop()
assert loop.run_until_complete(asyncio.sleep(0, 7)) == 7
loop.close()
with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
    assert runner.run(asyncio.sleep(0, 8)) == 8
print("ok")
