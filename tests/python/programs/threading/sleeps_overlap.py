"""Threads that sleep do so at the same time."""
# covers: threading.Thread, time.sleep
# python: 3.11

import threading
import time

COUNT = 30
SECONDS = 0.1

threads = [threading.Thread(target=time.sleep, args=(SECONDS,)) for _ in range(COUNT)]
started = time.perf_counter()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
elapsed = time.perf_counter() - started

assert SECONDS * 0.9 <= elapsed < SECONDS * COUNT / 2, elapsed
print("ok")
