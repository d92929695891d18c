"""asyncio.run() runs a coroutine to its end and gives its result or raises its exception."""
# covers: asyncio.run, asyncio.sleep, asyncio.get_running_loop
# python: 3.11

import asyncio


async def work(number):
    await asyncio.sleep(0.01)
    assert asyncio.get_running_loop().is_running()
    return number * 2


async def fail():
    await asyncio.sleep(0)
    raise LookupError("inside")


assert asyncio.run(work(21)) == 42
assert asyncio.run(work(1)) == 2, "a second loop after the first"
try:
    asyncio.run(fail())
except LookupError as error:
    assert str(error) == "inside"
else:
    raise AssertionError("no exception")
assert asyncio.run(asyncio.sleep(0, "value")) == "value"
try:
    asyncio.run(42)
except (ValueError, TypeError):
    pass
else:
    raise AssertionError("42 is no coroutine")
print("ok")
