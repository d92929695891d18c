"""acquire(timeout) waits that long and says whether it got the lock."""
# covers: threading.Lock.acquire
# python: 3.11

import threading
import time

lock = threading.Lock()
lock.acquire()
started = time.monotonic()
assert lock.acquire(timeout=0.1) is False
assert time.monotonic() - started >= 0.09

threading.Timer(0.05, lock.release).start()
assert lock.acquire(timeout=120) is True
print("ok")
