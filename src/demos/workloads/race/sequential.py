"""Без гонки: по порядку ничего не теряется, но важна очерёдность."""

import random
import time
from collections import Counter

TRIALS = 200

a = 2


def add_two():
    global a
    a = a + 2


def triple():
    global a
    a = a * 3


def race():
    global a
    a = 2
    calls = [add_two, triple]
    random.shuffle(calls)
    for call in calls:
        call()
    return a


def show(title, outcomes):
    counts = [f"{value} — {outcomes[value]}" for value in (12, 8, 4, 6)]
    print(f"{title}: {', '.join(counts)}")


def main():
    started = time.perf_counter()
    show("По порядку", Counter(race() for _ in range(TRIALS)))
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
