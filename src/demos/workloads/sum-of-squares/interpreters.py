"""Сумма квадратов в интерпретаторах (Python 3.14): GIL у каждого свой."""

import os
import time
from concurrent.futures import InterpreterPoolExecutor

SIZE = 5_000_000
COUNT = 20


def sum_of_squares(number):
    return sum(i * i for i in range(number))


def sum_all(numbers):
    cores = os.process_cpu_count()
    with InterpreterPoolExecutor(max_workers=cores) as pool:
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
