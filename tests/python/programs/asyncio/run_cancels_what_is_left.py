"""asyncio.run() cancels tasks that are left, closes generators and reports what fails then."""
# covers: asyncio.run, asyncio.all_tasks, asyncio.AbstractEventLoop.shutdown_asyncgens
# python: 3.11

import asyncio

log = []


async def left():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        await asyncio.sleep(0.01)
        log.append("left task cleaned up")
        raise


async def numbers():
    try:
        for number in range(3):
            yield number
    finally:
        await asyncio.sleep(0)
        log.append("generator closed")


async def main():
    task = asyncio.create_task(left(), name="left")
    generator = numbers()
    async for number in generator:
        break
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == {task, asyncio.current_task()}
    main.generator = generator
    return "result"


assert asyncio.run(main()) == "result"
assert log == ["left task cleaned up", "generator closed"], log
print("ok")
