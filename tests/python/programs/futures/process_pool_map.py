"""A pool of processes maps in order, in chunks if asked, in other processes."""
# covers: concurrent.futures.ProcessPoolExecutor, concurrent.futures.ProcessPoolExecutor.map, concurrent.futures.ProcessPoolExecutor.submit
# python: 3.11

import os
from concurrent.futures import ProcessPoolExecutor


def square(number):
    return number * number


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        assert list(pool.map(square, range(10))) == [number * number for number in range(10)]
        assert list(pool.map(square, range(10), chunksize=4)) == [number * number for number in range(10)]
        assert list(pool.map(pow, [2, 3], [3, 2])) == [8, 9]
        futures = [pool.submit(os.getpid) for _ in range(4)]
        pids = {future.result(timeout=120) for future in futures}
        assert os.getpid() not in pids and 1 <= len(pids) <= 2
    try:
        pool.submit(square, 1)
    except RuntimeError:
        pass
    else:
        raise AssertionError("submitted after shutdown")
    print("ok")
