"""Потерянные обновления: где именно может смениться поток."""

import sys
from contextlib import nullcontext
from threading import Lock, Thread

STEPS = 20_000
counter = 0


def same(value):
    return value


def plain(guard):
    global counter
    for _ in range(STEPS):
        with guard:
            counter += 1  # здесь переключиться негде


def through_call(guard):
    global counter
    for _ in range(STEPS):
        with guard:
            counter = same(counter) + 1  # а в вызове — можно


def count(work, guard):
    global counter
    counter = 0
    threads = [Thread(target=work, args=(guard,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return f"{counter} из {STEPS * 4}"


sys.setswitchinterval(1e-5)  # по умолчанию 5 мс: попробуйте и так
print("counter += 1:               ", count(plain, nullcontext()))
print("counter = same(counter) + 1:", count(through_call, nullcontext()))
print("то же с блокировкой:        ", count(through_call, Lock()))
