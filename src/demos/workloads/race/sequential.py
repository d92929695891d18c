"""Без гонки: по порядку ничего не теряется, но важна очерёдность."""

import time

STEPS = 100_000

value = 2


def add_two():
    global value
    value = value + 2


def triple():
    global value
    value = value * 3


def count():
    global value
    for _ in range(STEPS):
        value = value + 1


def run(start, first, second):
    global value
    value = start
    first()
    second()
    return value


def main():
    started = time.perf_counter()
    print(f"Сначала +2, потом *3: {run(2, add_two, triple)}")
    print(f"Сначала *3, потом +2: {run(2, triple, add_two)}")
    print(f"Счёт: {run(0, count, count)} из {2 * STEPS}")
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
