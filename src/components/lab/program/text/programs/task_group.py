"""TaskGroup: ошибка одной задачи отменяет остальные."""

import asyncio


async def wait(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{name}: готово")
    except asyncio.CancelledError:
        print(f"{name}: отменено")
        raise


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise ValueError("одна из задач не справилась")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(wait("первая", 0.1), name="первая")
            group.create_task(wait("вторая", 2), name="вторая")
            group.create_task(fail(0.3), name="третья")
    except* ValueError as errors:
        print("Поймано:", *errors.exceptions)


asyncio.run(main())
