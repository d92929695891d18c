"""Гонки между процессами нет: каждый меняет свою копию переменной."""

import time
from multiprocessing import Process

STEPS = 100_000

value = 2


def add_two():
    global value
    value = value + 2
    print(f"Копия после +2: {value}")


def triple():
    global value
    value = value * 3
    print(f"Копия после *3: {value}")


def count():
    global value
    for _ in range(STEPS):
        value = value + 1
    print(f"Копия после счёта: {value}")


def run(first, second):
    processes = [Process(target=first), Process(target=second)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return value


def main():
    started = time.perf_counter()
    print(f"У родителя после +2 и *3: {run(add_two, triple)}")
    print(f"У родителя после счёта: {run(count, count)}")
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
