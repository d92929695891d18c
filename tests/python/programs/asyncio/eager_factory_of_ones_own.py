"""create_eager_task_factory() makes eager tasks of one's own class; one task may be eager alone."""
# covers: asyncio.create_eager_task_factory, asyncio.Task
# python: 3.12

import asyncio


class Own(asyncio.Task):
    pass


async def at_once():
    return 5


async def main():
    loop = asyncio.get_running_loop()
    assert asyncio.Task(at_once(), loop=loop, eager_start=True).done()
    loop.set_task_factory(asyncio.create_eager_task_factory(Own))
    task = asyncio.create_task(at_once())
    assert type(task) is Own and task.done() and task.result() == 5


asyncio.run(main())
print("ok")
