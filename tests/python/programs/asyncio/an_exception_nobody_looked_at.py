"""A failure of a task that nobody awaited is logged when the task is freed."""
# covers: asyncio.Task, asyncio.AbstractEventLoop.set_exception_handler, asyncio.AbstractEventLoop.call_exception_handler
# python: 3.11
# stderr: Task exception was never retrieved\nfuture: <Task finished name='lost' .*exception=KeyError\('unseen'\)>\n.*KeyError: 'unseen'\n

import asyncio
import gc


async def fail():
    raise KeyError("unseen")


async def main():
    asyncio.create_task(fail(), name="lost")
    await asyncio.sleep(0.01)
    gc.collect()

    told = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: told.append(context["exception"]))
    asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    gc.collect()
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.01)
    assert [type(error) for error in told] == [KeyError, ZeroDivisionError], told


asyncio.run(main())
print("ok")
