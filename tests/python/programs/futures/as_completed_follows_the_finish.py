"""as_completed() yields futures as they end, and raises TimeoutError when its time is over."""
# covers: concurrent.futures.as_completed
# python: 3.11

import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(pause):
    time.sleep(pause)
    return pause


release = threading.Event()
with ThreadPoolExecutor(4) as pool:
    futures = {pool.submit(work, pause): pause for pause in (0.3, 0.0, 0.15)}
    order = [futures[future] for future in as_completed(futures)]
    assert order == [0.0, 0.15, 0.3], order

    stuck = pool.submit(release.wait)
    quick = pool.submit(int)
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
