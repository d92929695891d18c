"""What does not wait raises Empty or Full at once; a timeout raises them later."""
# covers: queue.Empty, queue.Full, queue.Queue.put_nowait, queue.Queue.get_nowait, queue.Queue.qsize, queue.Queue.empty, queue.Queue.full
# python: 3.11

import queue
import time


def raises(error, call, *args, **kwargs):
    started = time.monotonic()
    try:
        call(*args, **kwargs)
    except error:
        return time.monotonic() - started
    raise AssertionError(f"{error.__name__} was not raised")


line = queue.Queue(maxsize=2)
assert line.empty() and not line.full() and line.qsize() == 0
raises(queue.Empty, line.get_nowait)
raises(queue.Empty, line.get, block=False)
assert raises(queue.Empty, line.get, timeout=0.05) >= 0.045
line.put("a")
line.put_nowait("b")
assert line.full() and not line.empty() and line.qsize() == 2
raises(queue.Full, line.put_nowait, "c")
raises(queue.Full, line.put, "c", False)
assert raises(queue.Full, line.put, "c", timeout=0.05) >= 0.045
raises(ValueError, line.get, timeout=-1)
raises(ValueError, line.put, "c", timeout=-1)
assert [line.get(), line.get()] == ["a", "b"]
print("ok")
