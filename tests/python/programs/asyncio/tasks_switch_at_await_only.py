"""Between two awaits a task runs alone; ready tasks run in the order in which they became ready."""
# covers: asyncio.create_task, asyncio.sleep
# python: 3.11

import asyncio

log = []


async def work(name):
    for number in range(3):
        log.append(f"{name}{number} in")
        for _ in range(20_000):
            pass
        log.append(f"{name}{number} out")
        await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(work(name)) for name in "abc"]
    assert log == [], "a task starts when its creator waits"
    await asyncio.wait(tasks)


asyncio.run(main())
assert log == [f"{name}{number} {way}" for number in range(3) for name in "abc" for way in ("in", "out")], log
print("ok")
