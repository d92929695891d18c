"""Тяжёлые вычисления: по потоку на вызов, и все делят один GIL."""

import time
from threading import Thread

N = 500
COUNT = 80


def heavy(n, number):
    for x in range(1, n):
        for y in range(1, n):
            x**y
    print(f"Вызов {number} готов")


def run_all(count):
    threads = [Thread(target=heavy, args=(N, i)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    started = time.perf_counter()
    run_all(COUNT)
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
