"""Тяжёлые вычисления: по задаче asyncio на вызов, и цикл событий стоит."""

import asyncio
import time

N = 500
COUNT = 80


async def heavy(n, number):
    # Здесь нет await: пока вызов не закончен, другие задачи не двинутся.
    for x in range(1, n):
        for y in range(1, n):
            x**y
    print(f"Вызов {number} готов")


async def run_all(count):
    async with asyncio.TaskGroup() as group:
        for i in range(count):
            group.create_task(heavy(N, i))


def main():
    started = time.perf_counter()
    asyncio.run(run_all(COUNT))
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
