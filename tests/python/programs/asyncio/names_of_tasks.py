"""Tasks have names and coroutines, and know themselves."""
# covers: asyncio.current_task, asyncio.Task.get_name, asyncio.Task.set_name, asyncio.Task.get_coro, asyncio.Task.add_done_callback, asyncio.Task.result, asyncio.Task.get_stack
# python: 3.11

import asyncio

called = []


async def work():
    task = asyncio.current_task()
    await asyncio.sleep(0)
    return task.get_name()


async def main():
    task = asyncio.create_task(work(), name="reader")
    task.add_done_callback(lambda done: called.append(done.result()))
    assert task.get_coro().__name__ == "work"
    await asyncio.sleep(0)
    assert task.get_stack()[0].f_code.co_name == "work"
    for call in (task.result, task.exception):
        try:
            call()
        except asyncio.InvalidStateError:
            pass
        else:
            raise AssertionError("is not done")
    assert await task == "reader"
    await asyncio.sleep(0)
    assert called == ["reader"]
    unnamed = asyncio.create_task(work())
    assert (await unnamed).startswith("Task-")
    unnamed.set_name("late")
    assert unnamed.get_name() == "late" and "late" in repr(unnamed)


asyncio.run(main())
print("ok")
