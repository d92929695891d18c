"""A failure in a TaskGroup cancels its other tasks and is raised as an exception group."""
# covers: asyncio.TaskGroup, ExceptionGroup
# python: 3.11

import asyncio

log = []


async def fail(error, pause=0.01):
    await asyncio.sleep(pause)
    raise error


async def wait_long():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        log.append("cancelled")
        raise
    finally:
        log.append("cleaned up")


async def fails_in_cleanup():
    try:
        await asyncio.sleep(3600)
    finally:
        raise KeyError("in cleanup")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(wait_long())
            group.create_task(fail(ValueError("first")))
            group.create_task(fails_in_cleanup())
            await asyncio.sleep(3600)
    except* ValueError as caught:
        assert [str(error) for error in caught.exceptions] == ["first"]
    except* KeyError as caught:
        log.append(len(caught.exceptions))
    assert log == ["cancelled", "cleaned up", 1], log
    assert asyncio.current_task().cancelling() == 0


asyncio.run(main())
print("ok")
