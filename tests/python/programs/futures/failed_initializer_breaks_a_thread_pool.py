"""A pool whose initializer fails is broken: all its futures say so."""
# covers: concurrent.futures.thread.BrokenThreadPool, concurrent.futures.BrokenExecutor
# python: 3.11
# stderr: Exception in initializer:\n.*RuntimeError: cannot open\n

from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool


def fail():
    raise RuntimeError("cannot open")


assert issubclass(BrokenThreadPool, BrokenExecutor)
with ThreadPoolExecutor(1, initializer=fail) as pool:
    try:
        pool.submit(int).result(timeout=120)
        pool.submit(int).result(timeout=120)
    except BrokenThreadPool:
        pass
    else:
        raise AssertionError("the pool works")
    try:
        pool.submit(int)
    except BrokenThreadPool:
        pass
    else:
        raise AssertionError("the pool took a task")
print("ok")
