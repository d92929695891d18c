"""A handler gets the frame in which it came, be the program computing, waiting, or raising the signal itself."""
# covers: signal.signal, signal.raise_signal, os.kill, signal.setitimer
# python: 3.11

import os
import signal
import threading
import time

came = []


def handler(number, frame):
    came.append((number, frame.f_code.co_name))


def raises():
    signal.raise_signal(signal.SIGUSR1)


def kills():
    os.kill(os.getpid(), signal.SIGUSR1)


def waits():
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    deadline = time.monotonic() + 60
    while not came and time.monotonic() < deadline:
        time.sleep(60)


def waits_for_a_lock():
    lock = threading.Lock()
    lock.acquire()
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    while not came:
        lock.acquire(timeout=0.5)


def computes():
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    while not came:
        pass


for number in (signal.SIGUSR1, signal.SIGALRM):
    signal.signal(number, handler)
for function in (raises, kills, waits_for_a_lock, computes):
    came.clear()
    function()
    deadline = time.monotonic() + 60
    while not came and time.monotonic() < deadline:
        time.sleep(0.01)
    assert [name for _, name in came] == [function.__name__], (function.__name__, came)


def raises_in_the_handler(number, frame):
    raise InterruptedError(frame.f_code.co_name)


signal.signal(signal.SIGALRM, raises_in_the_handler)
came.clear()
try:
    waits()
except InterruptedError as error:
    assert str(error) == "waits", error
print("ok")
