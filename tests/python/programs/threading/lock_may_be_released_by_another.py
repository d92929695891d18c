"""Any thread may release a Lock: it belongs to nobody."""
# covers: threading.Lock.release
# python: 3.11

import threading

lock = threading.Lock()
lock.acquire()
thread = threading.Thread(target=lock.release)
thread.start()
thread.join()
assert lock.acquire(timeout=120)
print("ok")
