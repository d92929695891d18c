"""Ожидание в процессах: паузы идут разом, но запуск стоит дорого."""

import time
from multiprocessing import Process

SECONDS = 2
COUNT = 80


def wait(seconds, number):
    time.sleep(seconds)
    print(f"Вызов {number} готов")


def run_all(count):
    processes = [Process(target=wait, args=(SECONDS, i)) for i in range(count)]
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
