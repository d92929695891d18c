"""A process of a pool keeps its variables from task to task until its turn is over."""
# covers: multiprocessing.Pool
# python: 3.11

import os
from multiprocessing import Pool

calls = 0


def count(_):
    global calls
    calls += 1
    return calls, os.getpid()


if __name__ == "__main__":
    with Pool(1) as pool:
        results = [pool.apply(count, (None,)) for _ in range(4)]
    assert [calls for calls, _ in results] == [1, 2, 3, 4]
    assert len({pid for _, pid in results}) == 1

    with Pool(1, maxtasksperchild=2) as pool:
        results = [pool.apply(count, (None,)) for _ in range(4)]
    assert [calls for calls, _ in results] == [1, 2, 1, 2], results
    assert len({pid for _, pid in results}) == 2
    print("ok")
