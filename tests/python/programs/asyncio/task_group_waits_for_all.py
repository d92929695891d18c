"""A TaskGroup ends when all its tasks have, those added later too."""
# covers: asyncio.TaskGroup, asyncio.TaskGroup.create_task
# python: 3.11

import asyncio

finished = []


async def work(name, pause):
    await asyncio.sleep(pause)
    finished.append(name)
    return name.upper()


async def adds(group):
    await asyncio.sleep(0.01)
    group.create_task(work("late", 0.02), name="latecomer")


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work("a", 0.01))
        group.create_task(adds(group))
    assert set(finished) == {"a", "late"}
    assert task.result() == "A"
    try:
        group.create_task(work("too late", 0))
    except RuntimeError:
        pass
    else:
        raise AssertionError("the group is over")


import warnings

warnings.simplefilter("ignore", RuntimeWarning)
asyncio.run(main())
print("ok")
