"""A with block gives its lock back however it is left."""
# covers: threading.Lock, threading.RLock, threading.Condition, threading.Semaphore
# python: 3.11

import threading

lock = threading.Lock()
for guard in (lock, threading.RLock(), threading.Condition(lock), threading.Semaphore(1)):
    try:
        with guard:
            raise KeyError("inside")
    except KeyError:
        pass
    assert guard.acquire(timeout=120)
    guard.release()


def leave():
    with lock:
        return lock.locked()


assert leave() is True
assert lock.locked() is False
print("ok")
