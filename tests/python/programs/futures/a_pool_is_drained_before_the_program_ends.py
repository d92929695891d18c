"""Tasks of a pool that nobody shut down are done before the program ends."""
# covers: concurrent.futures.ThreadPoolExecutor
# python: 3.11
# stdout: main ended\ntask 0\ntask 1\ntask 2\nok\n

import threading
import time
from concurrent.futures import ThreadPoolExecutor

go = threading.Event()


def work(number):
    go.wait()
    time.sleep(0.02)
    print(f"task {number}")


pool = ThreadPoolExecutor(1)
for number in range(3):
    pool.submit(work, number)
pool.submit(print, "ok")
print("main ended")
go.set()
