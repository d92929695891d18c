"""What is shielded goes on when its waiter is cancelled."""
# covers: asyncio.shield
# python: 3.11

import asyncio


async def work():
    await asyncio.sleep(0.05)
    return "done"


async def waiter(task):
    return await asyncio.shield(task)


async def main():
    task = asyncio.create_task(work())
    waiting = asyncio.create_task(waiter(task))
    await asyncio.sleep(0)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        assert not task.done()
    else:
        raise AssertionError("not cancelled")
    assert await task == "done"


asyncio.run(main())
print("ok")
