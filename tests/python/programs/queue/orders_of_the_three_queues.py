"""A Queue gives first what came first, a LifoQueue what came last, a PriorityQueue the least."""
# covers: queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.Queue.put, queue.Queue.get
# python: 3.11

import queue

ITEMS = [(2, "b"), (3, "c"), (1, "a")]


def through(kind):
    line = kind()
    for item in ITEMS:
        line.put(item)
    return [line.get() for _ in ITEMS]


assert through(queue.Queue) == ITEMS
assert through(queue.SimpleQueue) == ITEMS
assert through(queue.LifoQueue) == ITEMS[::-1]
assert through(queue.PriorityQueue) == sorted(ITEMS)
print("ok")
