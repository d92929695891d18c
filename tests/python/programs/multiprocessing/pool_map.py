"""Pool.map() gives results in the order of its inputs, computed in other processes."""
# covers: multiprocessing.Pool, multiprocessing.pool.Pool.map, multiprocessing.pool.Pool.starmap
# python: 3.11

import os
from multiprocessing import Pool


def square(number):
    return number * number, os.getpid()


if __name__ == "__main__":
    with Pool(2) as pool:
        results = pool.map(square, range(20))
        assert [result for result, _ in results] == [number * number for number in range(20)]
        assert os.getpid() not in {pid for _, pid in results}
        assert len({pid for _, pid in results}) <= 2
        assert pool.map(square, []) == []
        assert [result for result, _ in pool.map(square, [3, 4, 5], chunksize=2)] == [9, 16, 25]
        assert pool.starmap(pow, [(2, 3), (3, 2)]) == [8, 9]
    print("ok")
