"""Гонка в потоках: теряет тот, кто зовёт функцию; лечит блокировка."""

import random
import sys
import time
from collections import Counter
from contextlib import nullcontext
from threading import Lock, Thread

TRIALS = 200

a = 2


def step(number):
    for _ in range(10_000):
        pass  # на любом обороте цикла поток может смениться
    return number


def add_two():
    global a
    a = a + 2


def triple():
    global a
    a = a * 3


def add_two_slowly():
    global a
    a = step(a) + 2


def triple_slowly():
    global a
    a = step(a) * 3


def perform(call, lock):
    with lock:
        call()


def race(calls, lock):
    global a
    a = 2
    threads = [Thread(target=perform, args=(call, lock)) for call in calls]
    random.shuffle(threads)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return a


def show(title, calls, lock):
    outcomes = Counter(race(calls, lock) for _ in range(TRIALS))
    counts = [f"{value} — {outcomes[value]}" for value in (12, 8, 4, 6)]
    print(f"{title}: {', '.join(counts)}")


def main():
    sys.setswitchinterval(1e-6)  # вместо 5 мс: гонка виднее
    started = time.perf_counter()
    slow = [add_two_slowly, triple_slowly]
    show("Без вызова внутри", [add_two, triple], nullcontext())
    show("С вызовом внутри", slow, nullcontext())
    show("С вызовом и блокировкой", slow, Lock())
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
