"""An eager task runs to its first await when it is made."""
# covers: asyncio.eager_task_factory, asyncio.AbstractEventLoop.set_task_factory
# python: 3.12

import asyncio

log = []


async def work(name):
    log.append(f"{name} starts")
    await asyncio.sleep(0)
    log.append(f"{name} ends")


async def at_once():
    return 5


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(work("a"))
    log.append("made")
    await task
    assert log == ["a starts", "made", "a ends"], log
    assert asyncio.create_task(at_once()).done()


asyncio.run(main())
print("ok")
