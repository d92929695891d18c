"""The initializer runs in each process of a pool; one that fails breaks the pool."""
# covers: concurrent.futures.ProcessPoolExecutor, concurrent.futures.process.BrokenProcessPool
# python: 3.11
# stderr: Exception in initializer:\n.*RuntimeError: cannot open\n

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

kind = None


def open_session(name):
    global kind
    kind = name


def tell():
    return kind


def fail():
    raise RuntimeError("cannot open")


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=open_session, initargs=("own",)) as pool:
        assert pool.submit(tell).result(timeout=120) == "own"
    with ProcessPoolExecutor(1, initializer=fail) as pool:
        assert isinstance(pool.submit(tell).exception(timeout=120), BrokenProcessPool)
    print("ok")
