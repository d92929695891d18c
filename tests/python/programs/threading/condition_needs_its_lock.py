"""Waiting and notifying without the lock are errors; a wait gives up a nested RLock wholly."""
# covers: threading.Condition, threading.Condition.wait, threading.Condition.notify, threading.RLock
# python: 3.11

import threading

condition = threading.Condition(threading.RLock())
for call in (condition.wait, condition.notify, condition.notify_all):
    try:
        call()
    except RuntimeError as error:
        assert "un-acquired" in str(error)
    else:
        raise AssertionError("needs the lock")


def wake():
    with condition:
        condition.notify()


with condition, condition:
    thread = threading.Thread(target=wake)
    thread.start()
    assert condition.wait(timeout=120) is True
    thread.join()
    released = []
    other = threading.Thread(target=lambda: released.append(condition.acquire(blocking=False)))
    other.start()
    other.join()
    assert released == [False], "both levels are held again"
print("ok")
