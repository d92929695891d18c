"""put() on a full queue waits until somebody takes an item."""
# covers: queue.Queue.put, queue.Queue.get
# python: 3.11

import queue
import threading
import time

line = queue.Queue(maxsize=1)
log = []


def produce():
    for number in range(3):
        line.put(number)
        log.append(number)


thread = threading.Thread(target=produce)
thread.start()
while not log:
    time.sleep(0.001)
time.sleep(0.05)
assert log == [0], log
assert line.get(timeout=120) == 0
assert line.get(timeout=120) == 1
assert line.get(timeout=120) == 2
thread.join()
assert log == [0, 1, 2]
print("ok")
