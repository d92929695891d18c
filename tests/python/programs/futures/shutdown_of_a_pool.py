"""shutdown() waits, or not, or cancels what has not begun; afterwards nothing can be submitted."""
# covers: concurrent.futures.ThreadPoolExecutor.shutdown
# python: 3.11

import threading
from concurrent.futures import ThreadPoolExecutor

begun = threading.Event()
release = threading.Event()


def first():
    begun.set()
    release.wait()
    return "first"


pool = ThreadPoolExecutor(1)
futures = [pool.submit(first), *(pool.submit(str, number) for number in range(3))]
begun.wait()
pool.shutdown(wait=False, cancel_futures=True)
try:
    pool.submit(int)
except RuntimeError as error:
    assert "after shutdown" in str(error)
else:
    raise AssertionError("submitted after shutdown")
release.set()
assert futures[0].result() == "first"
assert [future.cancelled() for future in futures] == [False, True, True, True]

with ThreadPoolExecutor(2) as pool:
    future = pool.submit(str, 5)
assert future.done() and future.result() == "5"
print("ok")
