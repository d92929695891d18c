"""A collection runs finalizers that sleep, once each, and other threads run meanwhile."""
# covers: gc.collect, object.__del__
# python: 3.11

import gc
import threading
import time

finalized = []
ticks = 0
gc.disable()


class Node:
    def __init__(self, number):
        self.number = number
        self.itself = self

    def __del__(self):
        before = ticks
        while ticks == before:
            time.sleep(0.001)
        finalized.append(self.number)


def tick():
    global ticks
    while len(finalized) < 5:
        ticks += 1
        time.sleep(0.002)


for number in range(5):
    Node(number)
thread = threading.Thread(target=tick)
thread.start()
assert gc.collect() >= 5
thread.join(timeout=120)
assert sorted(finalized) == [0, 1, 2, 3, 4], finalized
assert ticks >= 5, ticks
assert gc.collect() == 0 and len(finalized) == 5
print("ok")
