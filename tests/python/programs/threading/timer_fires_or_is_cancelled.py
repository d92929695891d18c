"""A timer calls its function after its time unless it is cancelled before."""
# covers: threading.Timer, threading.Timer.cancel
# python: 3.11

import threading
import time

calls = []
started = time.monotonic()
timer = threading.Timer(0.1, lambda *args, **kwargs: calls.append((args, kwargs)), args=(1,), kwargs={"two": 2})
timer.start()
cancelled = threading.Timer(60, calls.append, args=("never",))
cancelled.start()
cancelled.cancel()
timer.join()
cancelled.join()
assert time.monotonic() - started >= 0.09
assert calls == [((1,), {"two": 2})], calls
print("ok")
