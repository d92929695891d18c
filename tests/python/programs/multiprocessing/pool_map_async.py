"""map_async() and starmap_async() give all results at once, or the first failure."""
# covers: multiprocessing.pool.Pool.map_async, multiprocessing.pool.Pool.starmap_async
# python: 3.11

from multiprocessing import Pool


def invert(number):
    return 1 / number


if __name__ == "__main__":
    told = []
    with Pool(2) as pool:
        assert pool.map_async(invert, [1, 2, 4], callback=told.append).get(20) == [1.0, 0.5, 0.25]
        assert told == [[1.0, 0.5, 0.25]]
        assert pool.starmap_async(divmod, [(7, 2), (9, 4)]).get(20) == [(3, 1), (2, 1)]
        failed = pool.map_async(invert, [1, 0, 2], error_callback=told.append)
        try:
            failed.get(20)
        except ZeroDivisionError:
            assert not failed.successful()
        else:
            raise AssertionError("divided by zero")
        assert isinstance(told[1], ZeroDivisionError)
    print("ok")
