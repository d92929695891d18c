"""What a lock refuses, and what it answers without waiting."""
# covers: threading.Lock, threading.Lock.acquire, threading.Lock.release, threading.Lock.locked, threading.ThreadError
# python: 3.11

import threading


def raises(error, call):
    try:
        call()
    except error:
        return
    raise AssertionError(f"{error.__name__} was not raised")


lock = threading.Lock()
raises(RuntimeError, lock.release)
assert threading.ThreadError is RuntimeError
assert lock.acquire() is True
assert lock.locked()
assert lock.acquire(blocking=False) is False
assert lock.acquire(False) is False
assert lock.acquire(timeout=0) is False
raises(ValueError, lambda: lock.acquire(timeout=-2))
raises(ValueError, lambda: lock.acquire(False, 1))
raises(OverflowError, lambda: lock.acquire(timeout=1e100))
raises(TypeError, lambda: type("Derived", (type(lock),), {}))
assert threading.TIMEOUT_MAX > 1e6
lock.release()
raises(RuntimeError, lock.release)
assert lock.acquire(timeout=120) is True
assert "locked" in repr(lock)
lock.release()
assert "unlocked" in repr(lock)
print("ok")
