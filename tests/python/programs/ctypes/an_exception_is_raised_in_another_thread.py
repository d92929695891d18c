"""PyThreadState_SetAsyncExc raises an exception in a thread at its next step: while it computes, or after its sleep."""
# covers: ctypes.pythonapi
# python: 3.11

import ctypes
import threading
import time


class Stop(Exception):
    pass


def raise_in(thread, exception):
    return ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(exception))


def compute():
    while True:
        pass


def sleep():
    while True:
        time.sleep(0.01)


ended = []


def run(work, ready):
    ready.set()
    try:
        work()
    except Stop:
        ended.append(work.__name__)


for work in (compute, sleep):
    ready = threading.Event()
    thread = threading.Thread(target=run, args=(work, ready))
    thread.start()
    ready.wait()
    time.sleep(0.02)
    assert raise_in(thread, Stop) == 1
    thread.join()
assert ended == ["compute", "sleep"]
assert raise_in(thread, Stop) == 0
print("ok")
