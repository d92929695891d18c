"""Reading, calling a function and writing back loses updates of other threads."""
# covers: threading.Thread, sys.setswitchinterval
# python: 3.11

import sys
import threading
import time

ROUNDS = 2_000
counter = 0


def step(number):
    for _ in range(10):
        pass
    return number


def work():
    global counter
    for _ in range(ROUNDS):
        counter = step(counter) + 1


sys.setswitchinterval(1e-6)
give_up = time.monotonic() + 120
while True:
    counter = 0
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 0 < counter <= 2 * ROUNDS
    if counter < 2 * ROUNDS:
        break
    assert time.monotonic() < give_up, "no update was ever lost"
print("ok")
