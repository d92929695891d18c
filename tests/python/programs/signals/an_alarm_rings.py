"""SIGALRM comes after a while, once or again and again; pause() waits for it; it can be put off."""
# covers: signal.alarm, signal.setitimer, signal.getitimer, signal.pause, signal.ItimerError
# python: 3.11

import signal
import time


class TimeIsUp(Exception):
    pass


def ring(_signum, _frame):
    global rung
    rung += 1


def give_up(_signum, _frame):
    raise TimeIsUp


rung = 0
signal.signal(signal.SIGALRM, ring)
assert signal.setitimer(signal.ITIMER_REAL, 0.02) == (0.0, 0.0)
signal.pause()
assert rung == 1
assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)

signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
while rung < 4:
    pass
left, interval = signal.setitimer(signal.ITIMER_REAL, 0)
assert interval == 0.01, interval

for _ in range(1000):
    assert signal.alarm(100) == 0
    assert 98 <= signal.alarm(0) <= 100
assert signal.alarm(100) == 0
assert 98 <= signal.alarm(50) <= 100
left, interval = signal.getitimer(signal.ITIMER_REAL)
assert 40 < left <= 50 and interval == 0.0
assert 49 <= signal.alarm(0) <= 50

signal.signal(signal.SIGALRM, give_up)
for wait in (lambda: time.sleep(3600), lambda: [None for _ in iter(int, 1)]):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        wait()
    except TimeIsUp:
        continue
    raise AssertionError("the alarm did not ring")

try:
    signal.setitimer(signal.ITIMER_REAL, -1)
except signal.ItimerError:
    print("ok")
