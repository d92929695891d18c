"""Waiting for a future and for a map ends at the timeout with TimeoutError; the work goes on."""
# covers: concurrent.futures.TimeoutError, concurrent.futures.Future.result, concurrent.futures.ThreadPoolExecutor.map
# python: 3.11

import concurrent.futures
import threading
import time

release = threading.Event()
with concurrent.futures.ThreadPoolExecutor(1) as pool:
    future = pool.submit(release.wait)
    assert concurrent.futures.TimeoutError is TimeoutError
    for call in (future.result, future.exception):
        started = time.monotonic()
        try:
            call(timeout=0.05)
        except TimeoutError:
            assert time.monotonic() - started >= 0.045
        else:
            raise AssertionError("no timeout")
    assert future.running() and not future.done()
    results = pool.map(str, [1], timeout=0.05)
    try:
        next(results)
    except TimeoutError:
        pass
    else:
        raise AssertionError("no timeout of the map")
    release.set()
    assert future.result() is True
print("ok")
