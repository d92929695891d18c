"""get() and put() give up after their time; a full queue takes no more."""
# covers: multiprocessing.Queue, multiprocessing.Queue.get_nowait, multiprocessing.Queue.put_nowait, queue.Empty, queue.Full
# python: 3.11

import queue
import time
from multiprocessing import Queue


def raises(error, call, *args, **kwargs):
    started = time.monotonic()
    try:
        call(*args, **kwargs)
    except error:
        return time.monotonic() - started
    raise AssertionError(f"{error.__name__} was not raised")


if __name__ == "__main__":
    line = Queue(maxsize=2)
    raises(queue.Empty, line.get_nowait)
    assert raises(queue.Empty, line.get, timeout=0.05) >= 0.045
    line.put("a")
    line.put("b")
    raises(queue.Full, line.put_nowait, "c")
    assert raises(queue.Full, line.put, "c", timeout=0.05) >= 0.045
    assert line.get(timeout=120) == "a"
    line.put("c")
    assert [line.get(timeout=120), line.get(timeout=120)] == ["b", "c"]
    line.close()
    line.join_thread()
    raises(ValueError, line.put, "d")
    raises(ValueError, line.get)
    print("ok")
