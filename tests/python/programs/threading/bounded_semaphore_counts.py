"""A bounded semaphore refuses a release too many."""
# covers: threading.BoundedSemaphore
# python: 3.11

import threading

semaphore = threading.BoundedSemaphore(2)
semaphore.acquire()
semaphore.release()
try:
    semaphore.release()
except ValueError:
    pass
else:
    raise AssertionError("released too often")

free = threading.Semaphore(0)
free.release()
assert free.acquire(timeout=120)
print("ok")
