"""cancel() raises CancelledError where a task waits; the task may clean up, or refuse."""
# covers: asyncio.Task.cancel, asyncio.Task.cancelled, asyncio.Task.cancelling, asyncio.Task.uncancel, asyncio.CancelledError
# python: 3.11

import asyncio

log = []


async def clean_up():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError as error:
        log.append(error.args)
        await asyncio.sleep(0.01)
        log.append("cleaned up")
        raise


async def refuse():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        assert asyncio.current_task().cancelling() == 1
        assert asyncio.current_task().uncancel() == 0
        return "went on"


async def main():
    task = asyncio.create_task(clean_up())
    await asyncio.sleep(0)
    assert task.cancel("enough") is True and not task.cancelled()
    try:
        await task
    except asyncio.CancelledError:
        assert log == [("enough",), "cleaned up"], log
    else:
        raise AssertionError("not cancelled")
    assert task.cancelled() and task.done() and task.cancel() is False

    task = asyncio.create_task(refuse())
    await asyncio.sleep(0)
    task.cancel()
    assert await task == "went on" and not task.cancelled()

    task = asyncio.create_task(clean_up())
    task.cancel()
    await asyncio.wait([task])
    assert task.cancelled() and len(log) == 2, "cancelled before its first line"


asyncio.run(main())
print("ok")
