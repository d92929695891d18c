"""An event lets everybody go until it is cleared."""
# covers: threading.Event, threading.Event.set, threading.Event.clear, threading.Event.wait, threading.Event.is_set
# python: 3.11

import threading
import time

event = threading.Event()
assert not event.is_set()
started = time.monotonic()
assert event.wait(timeout=0.05) is False
assert time.monotonic() - started >= 0.045

answers = []
threads = [threading.Thread(target=lambda: answers.append(event.wait())) for _ in range(10)]
for thread in threads:
    thread.start()
assert answers == []
event.set()
for thread in threads:
    thread.join()
assert answers == [True] * 10
assert event.is_set() and event.wait(0) is True
event.clear()
assert event.wait(0) is False
print("ok")
