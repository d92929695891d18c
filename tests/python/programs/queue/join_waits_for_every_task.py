"""join() returns when each item that was put has been called done."""
# covers: queue.Queue.join, queue.Queue.task_done
# python: 3.11

import queue
import threading
import time

line = queue.Queue()
finished = []


def work():
    while True:
        number = line.get()
        time.sleep(0.005)
        finished.append(number)
        line.task_done()


for _ in range(4):
    threading.Thread(target=work, daemon=True).start()
for number in range(20):
    line.put(number)
line.join()
assert sorted(finished) == list(range(20))
assert line.unfinished_tasks == 0
try:
    line.task_done()
except ValueError as error:
    assert "too many times" in str(error)
else:
    raise AssertionError("done more often than put")
line.join()
print("ok")
