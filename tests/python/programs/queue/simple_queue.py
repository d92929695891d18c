"""SimpleQueue, which is written in C, waits, times out and wakes like the others."""
# covers: queue.SimpleQueue, queue.SimpleQueue.put, queue.SimpleQueue.get, queue.Empty
# python: 3.11

import queue
import threading
import time

line = queue.SimpleQueue()
assert line.empty() and line.qsize() == 0
for call in (line.get_nowait, lambda: line.get(timeout=0.02), lambda: line.get(block=False)):
    try:
        call()
    except queue.Empty:
        pass
    else:
        raise AssertionError("not empty")

results = []
threads = [threading.Thread(target=lambda: results.append(line.get())) for _ in range(5)]
for thread in threads:
    thread.start()
time.sleep(0.02)
assert results == []
for number in range(5):
    line.put(number)
for thread in threads:
    thread.join()
assert sorted(results) == [0, 1, 2, 3, 4]
line.put("x", block=False, timeout=120)
assert line.qsize() == 1 and line.get(timeout=120) == "x"
print("ok")
