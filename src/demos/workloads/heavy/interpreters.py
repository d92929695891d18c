"""Тяжёлые вычисления: по интерпретатору на вызов (Python 3.14)."""

import time
from concurrent import interpreters

N = 500
COUNT = 80


def heavy(n, number):
    for x in range(1, n):
        for y in range(1, n):
            x**y
    print(f"Вызов {number} готов")


def run_all(count):
    threads = []
    for i in range(count):
        interpreter = interpreters.create()
        threads.append(interpreter.call_in_thread(heavy, N, i))
    for thread in threads:
        thread.join()


def main():
    started = time.perf_counter()
    run_all(COUNT)
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
