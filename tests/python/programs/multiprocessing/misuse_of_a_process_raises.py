"""Starting twice, joining too early and using a closed process are errors."""
# covers: multiprocessing.Process.close, multiprocessing.Process.join, multiprocessing.Process.start
# python: 3.11

import threading
from multiprocessing import Event, Process


def raises(error, call):
    try:
        call()
    except error as caught:
        return str(caught)
    raise AssertionError(f"{error.__name__} was not raised")


if __name__ == "__main__":
    release = Event()
    process = Process(target=release.wait)
    raises(AssertionError, process.join)
    process.start()
    raises(AssertionError, process.start)
    assert "still running" in raises(ValueError, process.close)
    process.join(timeout=0.05)
    assert process.is_alive() and process.exitcode is None
    release.set()
    process.join()
    process.close()
    assert "closed" in raises(ValueError, process.is_alive)
    assert "closed" in raises(ValueError, lambda: process.exitcode)
    raises(TypeError, Process(target=threading.Lock().acquire).start)
    print("ok")
