"""Asynchronous generators, comprehensions and context managers wait where they stand."""
# covers: contextlib.asynccontextmanager, contextlib.AsyncExitStack, contextlib.aclosing
# python: 3.11

import asyncio
import contextlib

log = []


async def numbers(count):
    try:
        for number in range(count):
            await asyncio.sleep(0.001)
            yield number
    finally:
        log.append("closed")


@contextlib.asynccontextmanager
async def resource(name):
    await asyncio.sleep(0)
    log.append(f"open {name}")
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        log.append(f"close {name}")


async def main():
    assert [number async for number in numbers(3)] == [0, 1, 2]
    assert {number: await asyncio.sleep(0, number) async for number in numbers(2) if number} == {1: 1}
    async with contextlib.AsyncExitStack() as stack:
        for name in "ab":
            await stack.enter_async_context(resource(name))
    async with contextlib.aclosing(numbers(10)) as generator:
        async for number in generator:
            if number == 1:
                break
    assert log == ["closed", "closed", "open a", "open b", "close b", "close a", "closed"], log

    async def echo():
        received = None
        while True:
            received = yield received

    generator = echo()
    await generator.asend(None)
    assert await generator.asend("sent") == "sent"
    await generator.aclose()


asyncio.run(main())
print("ok")
