"""multiprocessing.dummy and ThreadPool have the interface of processes and are threads."""
# covers: multiprocessing.dummy.Process, multiprocessing.dummy.Pool, multiprocessing.pool.ThreadPool
# python: 3.11

import multiprocessing.dummy
import os
import threading
from multiprocessing.pool import ThreadPool

names = set()


def work(number):
    names.add(threading.current_thread().name)
    return number * 2, os.getpid()


with multiprocessing.dummy.Pool(2) as pool:
    results = pool.map(work, range(5))
assert results == [(number * 2, os.getpid()) for number in range(5)]
assert "MainThread" not in names

with ThreadPool(3) as pool:
    assert sorted(pool.imap_unordered(abs, [-1, -2])) == [1, 2]
    assert pool.starmap(lambda one, other: one + other, [(1, 2)]) == [3]

process = multiprocessing.dummy.Process(target=work, args=(1,))
process.start()
process.join()
assert not process.is_alive()
print("ok")
