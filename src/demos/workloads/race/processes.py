"""Гонки между процессами нет: каждый меняет свою копию переменной."""

import time
from multiprocessing import Process

a = 2


def add_two():
    global a
    a = a + 2
    print(f"Копия после +2: {a}")


def triple():
    global a
    a = a * 3
    print(f"Копия после *3: {a}")


def race():
    processes = [Process(target=add_two), Process(target=triple)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return a


def main():
    started = time.perf_counter()
    print(f"У родителя: {race()}")
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
