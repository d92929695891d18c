"""imap() yields in the order of inputs, imap_unordered() as results come, both lazily."""
# covers: multiprocessing.pool.Pool.imap, multiprocessing.pool.Pool.imap_unordered, multiprocessing.TimeoutError
# python: 3.11

import multiprocessing
import time
from multiprocessing import Pool


def work(pause):
    time.sleep(pause)
    return pause


if __name__ == "__main__":
    with Pool(2) as pool:
        pool.map(work, [0, 0])
        assert list(pool.imap(work, [0.4, 0.0])) == [0.4, 0.0]
        assert list(pool.imap_unordered(work, [0.4, 0.0])) == [0.0, 0.4]
        assert sorted(pool.imap_unordered(work, [0.0] * 7, chunksize=3)) == [0.0] * 7
        results = pool.imap(work, [0.3])
        try:
            results.next(timeout=0.02)
        except multiprocessing.TimeoutError:
            pass
        else:
            raise AssertionError("no timeout")
        assert results.next(timeout=20) == 0.3
        assert next(results, "end") == "end"
    print("ok")
