"""join(timeout) gives up after its time and leaves the thread alive."""
# covers: threading.Thread.join, threading.Thread.is_alive, threading.Event
# python: 3.11

import threading
import time

release = threading.Event()
thread = threading.Thread(target=release.wait)
thread.start()

started = time.monotonic()
thread.join(timeout=0.05)
assert time.monotonic() - started >= 0.045
assert thread.is_alive()

thread.join(timeout=0)
assert thread.is_alive()

release.set()
thread.join(timeout=120)
assert not thread.is_alive()
print("ok")
