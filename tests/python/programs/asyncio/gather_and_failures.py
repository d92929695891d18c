"""gather() raises the first failure and lets the others go on, or gives failures as results."""
# covers: asyncio.gather
# python: 3.11

import asyncio

finished = []


async def work(name, pause, error=None):
    await asyncio.sleep(pause)
    finished.append(name)
    if error:
        raise error
    return name


async def main():
    results = await asyncio.gather(work("a", 0), work("b", 0, KeyError("b")), work("c", 0), return_exceptions=True)
    assert results[0] == "a" and results[2] == "c" and isinstance(results[1], KeyError)

    finished.clear()
    slow = asyncio.create_task(work("slow", 0.1))
    try:
        await asyncio.gather(slow, work("bad", 0, ValueError("bad")))
    except ValueError:
        assert finished == ["bad"]
    else:
        raise AssertionError("no failure")
    assert await slow == "slow"

    group = asyncio.gather(asyncio.sleep(10), asyncio.sleep(10))
    asyncio.get_running_loop().call_soon(group.cancel)
    try:
        await group
    except asyncio.CancelledError:
        pass
    else:
        raise AssertionError("not cancelled")
    assert await asyncio.gather() == []


asyncio.run(main())
print("ok")
