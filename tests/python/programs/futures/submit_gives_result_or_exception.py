"""A future tells its result, or raises its exception with the traceback of where it happened."""
# covers: concurrent.futures.ThreadPoolExecutor.submit, concurrent.futures.Future.result, concurrent.futures.Future.exception, concurrent.futures.Future.done
# python: 3.11

import traceback
from concurrent.futures import ThreadPoolExecutor


def divide(one, other=1):
    return one / other


with ThreadPoolExecutor(max_workers=2) as pool:
    good = pool.submit(divide, 6, other=3)
    bad = pool.submit(divide, 1, 0)
    assert good.result(timeout=120) == 2.0
    assert good.exception() is None and good.done()
    error = bad.exception(timeout=120)
    assert isinstance(error, ZeroDivisionError)
    try:
        bad.result()
    except ZeroDivisionError as caught:
        assert caught is error
        assert traceback.extract_tb(caught.__traceback__)[-1].name == "divide"
    else:
        raise AssertionError("no exception")
print("ok")
