"""Сумма квадратов в потоках: GIL пускает их считать по очереди."""

import time
from concurrent.futures import ThreadPoolExecutor

SIZE = 5_000_000
COUNT = 20
WORKERS = 5


def sum_of_squares(number):
    return sum(i * i for i in range(number))


def sum_all(numbers):
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        return list(pool.map(sum_of_squares, numbers))


def main():
    numbers = [SIZE + x for x in range(COUNT)]
    started = time.perf_counter()
    sums = sum_all(numbers)
    elapsed = time.perf_counter() - started
    print(f"Посчитано сумм: {len(sums)}, вместе: {sum(sums)}")
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
