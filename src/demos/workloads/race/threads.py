"""Гонка в потоках: порядок решает случай, потери лечит блокировка."""

import random
import sys
import time
from collections import Counter
from contextlib import nullcontext
from threading import Lock, Thread

TRIALS = 200

a = 2


def step(number):
    """Между чтением и записью: здесь поток может смениться."""
    for _ in range(10_000):
        pass
    return number


def add_two(lock):
    global a
    with lock:
        a = step(a) + 2


def triple(lock):
    global a
    with lock:
        a = step(a) * 3


def race(lock):
    global a
    a = 2
    threads = [Thread(target=f, args=(lock,)) for f in (add_two, triple)]
    random.shuffle(threads)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return a


def show(title, outcomes):
    counts = [f"{value} — {outcomes[value]}" for value in (12, 8, 4, 6)]
    print(f"{title}: {', '.join(counts)}")


def main():
    sys.setswitchinterval(1e-6)  # вместо 5 мс: гонка виднее
    started = time.perf_counter()
    show("Без блокировки", Counter(race(nullcontext()) for _ in range(TRIALS)))
    show("С блокировкой", Counter(race(Lock()) for _ in range(TRIALS)))
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
