"""A Runner runs several coroutines in one loop and one context, and cleans up at its end."""
# covers: asyncio.Runner, asyncio.Runner.run, asyncio.Runner.get_loop, asyncio.Runner.close
# python: 3.11

import asyncio
import contextvars

name = contextvars.ContextVar("name", default=None)
log = []


async def first():
    name.set("kept")
    asyncio.create_task(background())
    await asyncio.sleep(0)
    return asyncio.get_running_loop()


async def second():
    return asyncio.get_running_loop(), name.get()


async def background():
    try:
        await asyncio.sleep(3600)
    finally:
        log.append("cancelled at the end")


with asyncio.Runner() as runner:
    loop = runner.run(first())
    assert runner.run(second()) == (loop, "kept")
    assert runner.get_loop() is loop and log == []
assert loop.is_closed() and log == ["cancelled at the end"]
assert name.get() is None
print("ok")
