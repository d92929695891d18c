"""wait_for() goes on when its statement holds, and tells its last value at a timeout."""
# covers: threading.Condition.wait_for, threading.Condition.wait
# python: 3.11

import threading
import time

condition = threading.Condition()
items = []


def produce():
    for number in range(3):
        with condition:
            items.append(number)
            condition.notify()


with condition:
    started = time.monotonic()
    assert condition.wait(timeout=0.05) is False
    assert condition.wait_for(lambda: len(items) >= 3, timeout=0.05) is False
    assert time.monotonic() - started >= 0.09

    thread = threading.Thread(target=produce)
    thread.start()
    assert condition.wait_for(lambda: len(items) >= 3, timeout=120) is True
    assert items == [0, 1, 2]
thread.join()
print("ok")
