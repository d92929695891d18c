"""A shared count under its lock, by one process and by two at once, and a request to the kernel: seconds of one, at best."""

import json
import time
from multiprocessing import Barrier, Process, RawValue, Value

ROUNDS = 3
INCREMENTS = 2_000


def add(value, times):
    for _ in range(times):
        with value.get_lock():
            value.value += 1


def add_together(value, barrier):
    for _ in range(ROUNDS):
        barrier.wait()
        add(value, INCREMENTS)
        barrier.wait()


def seconds(work, *args):
    started = time.perf_counter()
    work(*args)
    return (time.perf_counter() - started) / INCREMENTS


def ask(raw):
    for _ in range(INCREMENTS):
        raw.value


def meet(barrier):
    barrier.wait()
    barrier.wait()


if __name__ == "__main__":
    value, raw, barrier = Value("i", 0), RawValue("i", 0), Barrier(3)
    best = dict.fromkeys(("request", "alone", "together"), float("inf"))
    processes = [Process(target=add_together, args=(value, barrier)) for _ in range(2)]
    for process in processes:
        process.start()
    for _ in range(ROUNDS):
        best["request"] = min(best["request"], seconds(ask, raw))
        best["alone"] = min(best["alone"], seconds(add, value, INCREMENTS))
        best["together"] = min(best["together"], seconds(meet, barrier) / 2)
    for process in processes:
        process.join()
    print(json.dumps(best))
