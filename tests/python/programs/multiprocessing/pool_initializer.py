"""The initializer runs once in each process of a pool, with what it needs to know."""
# covers: multiprocessing.Pool, multiprocessing.Value
# python: 3.11

import os
from multiprocessing import Pool, Value

counter = None
session = None


def open_session(shared, kind):
    global counter, session
    counter = shared
    session = f"{kind} session of {os.getpid()}"
    with counter.get_lock():
        counter.value += 1


def use(_):
    return session == f"own session of {os.getpid()}", os.getpid()


if __name__ == "__main__":
    shared = Value("i", 0)
    with Pool(2, initializer=open_session, initargs=(shared, "own")) as pool:
        results = pool.map(use, range(10), chunksize=1)
    assert all(is_own for is_own, _ in results)
    assert len({pid for _, pid in results}) <= shared.value <= 2
    assert session is None
    print("ok")
