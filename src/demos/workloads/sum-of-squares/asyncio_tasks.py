"""Сумма квадратов в asyncio: ждать нечего, и цикл событий стоит."""

import asyncio
import time

SIZE = 5_000_000
COUNT = 20


async def sum_of_squares(number):
    # Здесь нет await: пока сумма не готова, другие задачи не двинутся.
    return sum(i * i for i in range(number))


async def sum_all(numbers):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(sum_of_squares(n)) for n in numbers]
    return [task.result() for task in tasks]


def main():
    numbers = [SIZE + x for x in range(COUNT)]
    started = time.perf_counter()
    sums = asyncio.run(sum_all(numbers))
    elapsed = time.perf_counter() - started
    print(f"Посчитано сумм: {len(sums)}, вместе: {sum(sums)}")
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
