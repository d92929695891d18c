"""After shutdown() nobody puts any more, and who waits for an item is told."""
# covers: queue.Queue.shutdown, queue.ShutDown
# python: 3.13

import queue
import threading

line = queue.Queue()
told = []


def consume():
    items = []
    try:
        while True:
            items.append(line.get())
    except queue.ShutDown:
        told.append(items)


threads = [threading.Thread(target=consume) for _ in range(2)]
for thread in threads:
    thread.start()
for number in range(6):
    line.put(number)
line.shutdown()
for thread in threads:
    thread.join()
assert len(told) == 2 and sorted(sum(told, [])) == list(range(6)), told
try:
    line.put(1)
except queue.ShutDown:
    pass
else:
    raise AssertionError("put after shutdown")

dropped = queue.Queue()
dropped.put(1)
dropped.shutdown(immediate=True)
try:
    dropped.get()
except queue.ShutDown:
    pass
else:
    raise AssertionError("an item survived")
print("ok")
