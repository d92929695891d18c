"""Ожидание по порядку: паузы складываются."""

import time

SECONDS = 2
COUNT = 80


def wait(seconds, number):
    time.sleep(seconds)
    print(f"Вызов {number} готов")


def run_all(count):
    for i in range(count):
        wait(SECONDS, i)


def main():
    started = time.perf_counter()
    run_all(COUNT)
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
