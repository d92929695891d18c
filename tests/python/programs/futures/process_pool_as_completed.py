"""as_completed() and callbacks follow the order in which processes end their tasks."""
# covers: concurrent.futures.as_completed, concurrent.futures.Future.add_done_callback, concurrent.futures.ProcessPoolExecutor
# python: 3.11

from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import Event

go = None


def keep(event):
    global go
    go = event


def slow():
    assert go.wait(120)
    return "slow"


def quick():
    return "quick"


if __name__ == "__main__":
    called = []
    event = Event()
    with ProcessPoolExecutor(2, initializer=keep, initargs=(event,)) as pool:
        futures = [pool.submit(slow), pool.submit(quick)]
        for future in futures:
            future.add_done_callback(lambda done: called.append(done.result()))
        results = as_completed(futures, timeout=120)
        assert next(results).result() == "quick"
        event.set()
        assert next(results).result() == "slow"
    assert called == ["quick", "slow"]
    print("ok")
