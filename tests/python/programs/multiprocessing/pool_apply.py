"""apply() calls once and waits; apply_async() gives a promise and calls back."""
# covers: multiprocessing.pool.Pool.apply, multiprocessing.pool.Pool.apply_async, multiprocessing.pool.AsyncResult
# python: 3.11

import multiprocessing
import time
from multiprocessing import Pool


def divide(one, other=1):
    return one / other


if __name__ == "__main__":
    good, bad = [], []
    with Pool(1) as pool:
        assert pool.apply(divide, (6,), {"other": 3}) == 2.0
        result = pool.apply_async(divide, (8, 2), callback=good.append, error_callback=bad.append)
        assert result.get(timeout=120) == 4.0
        assert result.ready() and result.successful()

        result = pool.apply_async(divide, (1, 0), callback=good.append, error_callback=bad.append)
        result.wait(120)
        assert result.ready() and not result.successful()
        try:
            result.get()
        except ZeroDivisionError:
            pass
        else:
            raise AssertionError("divided by zero")

        slow = pool.apply_async(time.sleep, (1,))
        try:
            slow.get(timeout=0.02)
        except multiprocessing.TimeoutError:
            assert not slow.ready()
            try:
                slow.successful()
            except ValueError:
                pass
            else:
                raise AssertionError("is not ready")
        else:
            raise AssertionError("no timeout")
        assert slow.get(timeout=120) is None
    assert good == [4.0] and [type(error) for error in bad] == [ZeroDivisionError]
    print("ok")
