"""as_completed() and callbacks work with processes as with threads."""
# covers: concurrent.futures.as_completed, concurrent.futures.Future.add_done_callback, concurrent.futures.ProcessPoolExecutor
# python: 3.11

import time
from concurrent.futures import ProcessPoolExecutor, as_completed


def work(pause):
    time.sleep(pause)
    return pause


if __name__ == "__main__":
    called = []
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(work, [0.0, 0.0]))
        futures = [pool.submit(work, pause) for pause in (0.5, 0.0)]
        for future in futures:
            future.add_done_callback(lambda done: called.append(done.result()))
        assert [future.result() for future in as_completed(futures, timeout=20)] == [0.0, 0.5]
    assert called == [0.0, 0.5]
    print("ok")
