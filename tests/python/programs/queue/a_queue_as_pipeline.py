"""Stages joined by queues hand on every item, in order where each stage is one thread."""
# covers: queue.Queue
# python: 3.11

import queue
import threading

END = object()


def stage(source, sink, change):
    while (item := source.get()) is not END:
        sink.put(change(item))
    sink.put(END)


lines = [queue.Queue(maxsize=2) for _ in range(4)]
changes = [lambda n: n + 1, lambda n: n * 2, str]
threads = [threading.Thread(target=stage, args=(*pair, change)) for *pair, change in zip(lines, lines[1:], changes)]


def feed():
    for number in range(50):
        lines[0].put(number)
    lines[0].put(END)


threads.append(threading.Thread(target=feed))
for thread in threads:
    thread.start()
results = []
while (item := lines[-1].get()) is not END:
    results.append(item)
for thread in threads:
    thread.join()
assert results == [str((number + 1) * 2) for number in range(50)]
print("ok")
