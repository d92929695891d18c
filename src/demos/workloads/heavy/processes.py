"""Тяжёлые вычисления: по процессу на вызов, и заняты все ядра."""

import time
from multiprocessing import Process

N = 500
COUNT = 80


def heavy(n, number):
    for x in range(1, n):
        for y in range(1, n):
            x**y
    print(f"Вызов {number} готов")


def run_all(count):
    processes = [Process(target=heavy, args=(N, i)) for i in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def main():
    started = time.perf_counter()
    run_all(COUNT)
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
