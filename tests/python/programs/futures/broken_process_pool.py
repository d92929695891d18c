"""A process of a pool that ends abruptly breaks the pool: what waits and what comes says so."""
# covers: concurrent.futures.process.BrokenProcessPool
# python: 3.11

import os
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def die():
    os._exit(1)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        assert pool.submit(abs, -1).result(timeout=120) == 1
        futures = [pool.submit(die), pool.submit(time.sleep, 3600)]
        for future in futures:
            assert isinstance(future.exception(timeout=120), BrokenProcessPool)
        try:
            pool.submit(abs, 1)
        except BrokenProcessPool as error:
            assert "not usable" in str(error) or "terminated" in str(error)
        else:
            raise AssertionError("a broken pool took a task")
    with ProcessPoolExecutor(1) as pool:
        assert pool.submit(abs, -2).result(timeout=120) == 2
    print("ok")
