"""notify(n) wakes n waiters, notify_all() the rest."""
# covers: threading.Condition, threading.Condition.wait, threading.Condition.notify, threading.Condition.notify_all
# python: 3.11

import threading
import time

condition = threading.Condition()
waiting = 0
woken = 0


def work():
    global waiting, woken
    with condition:
        waiting += 1
        condition.wait()
        woken += 1


def until(statement):
    give_up = time.monotonic() + 120
    while not statement():
        assert time.monotonic() < give_up
        time.sleep(0.002)


threads = [threading.Thread(target=work) for _ in range(5)]
for thread in threads:
    thread.start()
until(lambda: waiting == 5)

with condition:
    condition.notify(2)
    assert woken == 0, "a waiter ran while the lock was held"
until(lambda: woken == 2)
time.sleep(0.05)
assert woken == 2
with condition:
    condition.notify()
until(lambda: woken == 3)
with condition:
    condition.notify_all()
for thread in threads:
    thread.join()
assert woken == 5
print("ok")
