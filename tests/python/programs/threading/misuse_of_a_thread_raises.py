"""Starting twice, joining too early and joining oneself are errors."""
# covers: threading.Thread.start, threading.Thread.join, threading.Thread.daemon
# python: 3.11

import threading


def raises(error, call):
    try:
        call()
    except error as caught:
        return str(caught)
    raise AssertionError(f"{error.__name__} was not raised")


thread = threading.Thread(target=int)
assert "before it is started" in raises(RuntimeError, thread.join)
thread.start()
assert "only be started once" in raises(RuntimeError, thread.start)
thread.join()
assert "only be started once" in raises(RuntimeError, thread.start)
assert "current thread" in raises(RuntimeError, threading.current_thread().join)


def set_daemon():
    threading.current_thread().daemon = True


assert "active thread" in raises(RuntimeError, set_daemon)
raises(ValueError, lambda: threading.Semaphore(-1))
print("ok")
