"""A generator that runs in one thread cannot be resumed by another."""
# covers: threading.Thread
# python: 3.11

import threading

entered = threading.Event()
leave = threading.Event()


def slow():
    entered.set()
    leave.wait()
    yield 1


generator = slow()
results = []
thread = threading.Thread(target=lambda: results.append(next(generator)))
thread.start()
entered.wait()
try:
    next(generator)
except ValueError as error:
    assert "already executing" in str(error)
else:
    raise AssertionError("a running generator was resumed")
leave.set()
thread.join()
assert results == [1]
print("ok")
