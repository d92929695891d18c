"""Тяжёлые вычисления по порядку: один вызов за другим."""

import time

N = 500
COUNT = 80


def heavy(n, number):
    for x in range(1, n):
        for y in range(1, n):
            x**y
    print(f"Вызов {number} готов")


def run_all(count):
    for i in range(count):
        heavy(N, i)


def main():
    started = time.perf_counter()
    run_all(COUNT)
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
