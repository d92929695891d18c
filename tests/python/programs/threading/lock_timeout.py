"""acquire(timeout) waits that long and says whether it got the lock."""
# covers: threading.Lock.acquire
# python: 3.11

import threading
import time

lock = threading.Lock()
lock.acquire()
started = time.monotonic()
assert lock.acquire(timeout=0.1) is False
assert 0.09 <= time.monotonic() - started < 5

threading.Timer(0.05, lock.release).start()
started = time.monotonic()
assert lock.acquire(timeout=10) is True
assert time.monotonic() - started < 5
print("ok")
