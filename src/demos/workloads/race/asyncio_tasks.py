"""Гонка в asyncio: задача сменяется только на await."""

import asyncio
import time

STEPS = 100_000

value = 2


async def add_two():
    global value
    value = value + 2


async def triple():
    global value
    value = value * 3


async def count():
    global value
    for _ in range(STEPS):
        value = value + 1  # между чтением и записью нет await
        await asyncio.sleep(0)


async def count_across_await():
    global value
    for _ in range(STEPS):
        seen = value
        await asyncio.sleep(0)  # другая задача успеет записать своё
        value = seen + 1


async def run(start, first, second):
    global value
    value = start
    async with asyncio.TaskGroup() as group:
        group.create_task(first())
        group.create_task(second())
    return value


async def main():
    started = time.perf_counter()
    print(f"Сначала +2, потом *3: {await run(2, add_two, triple)}")
    print(f"Сначала *3, потом +2: {await run(2, triple, add_two)}")
    total = await run(0, count, count)
    print(f"Счёт без await посередине: {total} из {2 * STEPS}")
    total = await run(0, count_across_await, count_across_await)
    print(f"Счёт с await посередине: {total} из {2 * STEPS}")
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    asyncio.run(main())
