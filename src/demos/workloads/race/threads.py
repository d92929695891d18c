"""Гонка в потоках: обновления теряются, а с блокировкой — нет."""

import sys
import time
from threading import Lock, Thread

STEPS = 100_000

value = 2
lock = Lock()


def add_two():
    global value
    with lock:  # от потери бережёт, порядка не задаёт
        value = value + 2


def triple():
    global value
    with lock:
        value = value * 3


def same(number):
    return number


def count():
    global value
    for _ in range(STEPS):
        value = same(value) + 1  # прочли, вызвали, записали


def count_locked():
    global value
    for _ in range(STEPS):
        with lock:
            value = same(value) + 1


def run(start, first, second):
    global value
    value = start
    threads = [Thread(target=first), Thread(target=second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return value


def main():
    sys.setswitchinterval(0.0001)  # вместо 5 мс: гонка виднее
    started = time.perf_counter()
    print(f"Сначала +2, потом *3: {run(2, add_two, triple)}")
    print(f"Сначала *3, потом +2: {run(2, triple, add_two)}")
    print(f"Счёт без блокировки: {run(0, count, count)} из {2 * STEPS}")
    locked = run(0, count_locked, count_locked)
    print(f"Счёт с блокировкой: {locked} из {2 * STEPS}")
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
