"""Одна работа трижды: по порядку, в потоках и в процессах."""

import os
import time
from concurrent import futures

SIZE = 2_000_000
COUNT = 4


def sum_of_squares(number):
    return sum(i * i for i in range(number))


def measure(title, run):
    started = time.perf_counter()
    total = sum(run(sum_of_squares, [SIZE] * COUNT))
    elapsed = time.perf_counter() - started
    print(f"{title:<12} {elapsed:.2f} с, ответ {total}")


def main():
    print(f"Ядер: {os.cpu_count()}")
    measure("По порядку", map)
    with futures.ThreadPoolExecutor(COUNT) as threads:
        measure("Потоки", threads.map)
    with futures.ProcessPoolExecutor() as processes:
        measure("Процессы", processes.map)


if __name__ == "__main__":
    main()
