"""A future that waits for a worker can be cancelled, one that runs cannot."""
# covers: concurrent.futures.Future.cancel, concurrent.futures.Future.cancelled, concurrent.futures.Future.running, concurrent.futures.CancelledError
# python: 3.11

import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor

begun = threading.Event()
release = threading.Event()
calls = []


def first():
    begun.set()
    return release.wait()


with ThreadPoolExecutor(1) as pool:
    running = pool.submit(first)
    pending = pool.submit(calls.append, "pending")
    begun.wait()
    assert running.cancel() is False and running.running()
    assert pending.cancel() is True and pending.cancelled() and pending.done()
    for call in (pending.result, pending.exception):
        try:
            call()
        except CancelledError:
            pass
        else:
            raise AssertionError("not cancelled")
    release.set()
    assert running.result() is True
assert calls == []
print("ok")
