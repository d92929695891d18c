"""A lock keeps all but one out, so a guarded count loses nothing."""
# covers: threading.Lock, threading.Lock.acquire, threading.Lock.release, threading.Lock.locked
# python: 3.11

import sys
import threading

sys.setswitchinterval(1e-5)
lock = threading.Lock()
counter = 0
inside = 0
most = 0


def step(number):
    for _ in range(20):
        pass
    return number


def work():
    global counter, inside, most
    for _ in range(300):
        with lock:
            inside += 1
            most = max(most, inside)
            counter = step(counter) + 1
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert counter == 1200, counter
assert most == 1
assert not lock.locked()
print("ok")
