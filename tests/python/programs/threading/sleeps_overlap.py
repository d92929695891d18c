"""Threads that sleep do so at the same time."""
# covers: threading.Thread, time.sleep
# python: 3.11

import threading
import time

COUNT = 30


def time_of(seconds):
    threads = [threading.Thread(target=time.sleep, args=(seconds,)) for _ in range(COUNT)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    elapsed = time.perf_counter() - started
    assert elapsed >= seconds * 0.9, elapsed
    return elapsed


# A busy machine adds to each wait: then longer ones are tried.
assert any(time_of(seconds) < seconds * COUNT / 2 for seconds in (0.1, 1))
print("ok")
