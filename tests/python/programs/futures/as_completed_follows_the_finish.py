"""as_completed() yields futures as they end, and raises TimeoutError when its time is over."""
# covers: concurrent.futures.as_completed
# python: 3.11

import threading
from concurrent.futures import ThreadPoolExecutor, as_completed


release = threading.Event()
with ThreadPoolExecutor(4) as pool:
    begin = {name: threading.Event() for name in "abc"}
    futures = {pool.submit(begin[name].wait): name for name in "abc"}
    completed = as_completed(futures, timeout=120)
    for name in "bca":
        begin[name].set()
        assert futures[next(completed)] == name
    assert list(completed) == []

    stuck = pool.submit(release.wait)
    quick = pool.submit(int)
    quick.result()
    seen = []
    try:
        for future in as_completed([stuck, quick], timeout=0.1):
            seen.append(future)
    except TimeoutError as error:
        assert "1 (of 2) futures unfinished" in str(error), error
    else:
        raise AssertionError("no timeout")
    assert seen == [quick]
    release.set()
print("ok")
