"""A process that is killed does nothing more, whatever it was doing; those that come after it are as good as any."""
# covers: multiprocessing.Process.kill
# python: 3.11

import threading
import time
from multiprocessing import Event, Pool, Process


def compute(ready):
    ready.set()
    while True:
        pass


def sleep(ready):
    ready.set()
    time.sleep(3600)


def compute_in_threads(ready):
    for _ in range(3):
        threading.Thread(target=compute, args=(ready,), daemon=True).start()
    time.sleep(3600)


def wait_for_a_lock(ready):
    lock = threading.Lock()
    lock.acquire()
    ready.set()
    lock.acquire()


def square(number):
    return number * number, threading.active_count()


if __name__ == "__main__":
    for work in (compute, sleep, compute_in_threads, wait_for_a_lock):
        ready = Event()
        process = Process(target=work, args=(ready,))
        process.start()
        ready.wait()
        process.kill()
        process.join()
        assert process.exitcode == -9
    with Pool(2) as pool:
        assert pool.map(square, range(4)) == [(0, 1), (1, 1), (4, 1), (9, 1)]
    print("ok")
