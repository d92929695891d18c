"""wait() returns at the first end, the first exception, or when all are done."""
# covers: concurrent.futures.wait, concurrent.futures.FIRST_COMPLETED, concurrent.futures.FIRST_EXCEPTION, concurrent.futures.ALL_COMPLETED
# python: 3.11

import threading
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait

release = threading.Event()


def fail():
    raise ValueError


with ThreadPoolExecutor(4) as pool:
    stuck = pool.submit(release.wait)
    quick = pool.submit(int)
    done, rest = wait([stuck, quick], return_when=FIRST_COMPLETED)
    assert done == {quick} and rest == {stuck}

    bad = pool.submit(fail)
    done, rest = wait([stuck, bad], return_when=FIRST_EXCEPTION)
    assert done == {bad} and rest == {stuck}

    done, rest = wait([stuck, quick], timeout=0.02)
    assert stuck in rest
    release.set()
    done, rest = wait([stuck, quick, bad], return_when=ALL_COMPLETED)
    assert done == {stuck, quick, bad} and not rest
print("ok")
