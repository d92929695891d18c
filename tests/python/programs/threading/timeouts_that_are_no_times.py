"""A timeout that is no time, or longer than any, is an error wherever a thread would wait."""
# covers: threading.Lock.acquire, threading.Condition.wait, threading.Thread.join, queue.Queue.get, time.sleep
# python: 3.13

import queue
import threading
import time

taken = threading.Lock()
taken.acquire()
condition = threading.Condition()
open_end = threading.Event()
waiting = threading.Thread(target=open_end.wait)
waiting.start()


def wait_for_condition(timeout):
    with condition:
        condition.wait(timeout)


WAITS = (
    lambda timeout: taken.acquire(timeout=timeout),
    lambda timeout: taken.acquire(True, timeout),
    lambda timeout: threading.Semaphore(0).acquire(timeout=timeout),
    lambda timeout: threading.Barrier(2).wait(timeout),
    lambda timeout: queue.Queue().get(timeout=timeout),
    threading.Event().wait,
    wait_for_condition,
    waiting.join,
    time.sleep,
)


def error_of(wait, timeout):
    try:
        wait(timeout)
    except Exception as error:
        return type(error)
    return None


for wait in WAITS:
    for timeout in (float("inf"), 1e20, 10**30):
        assert error_of(wait, timeout) is OverflowError, (wait, timeout)
    assert error_of(wait, "soon") is TypeError, wait
for wait in (WAITS[0], WAITS[1], waiting.join, time.sleep):
    assert error_of(wait, float("nan")) is ValueError, wait
for timeout in (-0.5, -2):
    assert error_of(WAITS[0], timeout) is ValueError
assert error_of(lambda timeout: taken.acquire(False, timeout), 1) is ValueError
open_end.set()
waiting.join()
print("ok")
