"""Ожидание в asyncio: один поток, и каждая пауза — это await."""

import asyncio
import time

SECONDS = 2
COUNT = 80


async def wait(seconds, number):
    # time.sleep(seconds) остановил бы весь цикл: паузы бы складывались.
    await asyncio.sleep(seconds)
    print(f"Вызов {number} готов")


async def run_all(count):
    async with asyncio.TaskGroup() as group:
        for i in range(count):
            group.create_task(wait(SECONDS, i))


def main():
    started = time.perf_counter()
    asyncio.run(run_all(COUNT))
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
