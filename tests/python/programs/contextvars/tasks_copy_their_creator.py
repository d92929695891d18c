"""A task starts with a copy of its creator's context and changes only its own."""
# covers: contextvars.ContextVar, asyncio.create_task, asyncio.to_thread
# python: 3.11

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def work(name):
    before = user.get()
    user.set(name)
    await asyncio.sleep(0.01)
    return before, user.get(), await asyncio.to_thread(user.get)


async def main():
    user.set("creator")
    results = await asyncio.gather(work("a"), work("b"))
    assert results == [("creator", "a", "a"), ("creator", "b", "b")], results
    assert user.get() == "creator"

    given = contextvars.copy_context()
    await asyncio.create_task(work("c"), context=given)
    assert given[user] == "c" and user.get() == "creator"

    loop = asyncio.get_running_loop()
    assert await loop.run_in_executor(None, user.get) == "nobody", "an executor does not copy"


asyncio.run(main())
assert user.get() == "nobody"
print("ok")
