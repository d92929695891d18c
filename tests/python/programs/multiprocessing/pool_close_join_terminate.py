"""A closed pool ends its work and takes no more; a terminated one drops it."""
# covers: multiprocessing.pool.Pool.close, multiprocessing.pool.Pool.join, multiprocessing.pool.Pool.terminate
# python: 3.11

import time
from multiprocessing import Pool


def raises(error, call, *args):
    try:
        call(*args)
    except error as caught:
        return str(caught)
    raise AssertionError(f"{error.__name__} was not raised")


if __name__ == "__main__":
    pool = Pool(1)
    assert "running" in raises(ValueError, pool.join)
    results = [pool.apply_async(abs, (-number,)) for number in range(3)]
    pool.close()
    assert "not running" in raises(ValueError, pool.apply, abs, (1,))
    pool.join()
    assert [result.get(0) for result in results] == [0, 1, 2]

    pool = Pool(1)
    pool.apply(abs, (1,))
    stuck = pool.apply_async(time.sleep, (3600,))
    pool.terminate()
    pool.join()
    assert not stuck.ready()

    with Pool(1) as pool:
        stuck = pool.apply_async(time.sleep, (3600,))
    assert "not running" in raises(ValueError, pool.apply, abs, (1,))
    print("ok")
