"""Garbage in cycles is collected rightly while threads are suspended everywhere."""
# covers: gc.collect, gc.set_threshold, weakref.ref
# python: 3.11

import gc
import random
import sys
import threading
import time
import weakref

gc.set_threshold(100, 5)
sys.setswitchinterval(0.0002)
references = []
end = time.monotonic() + 0.4


class Node:
    pass


def churn():
    while time.monotonic() < end:
        nodes = [Node() for _ in range(30)]
        for node in nodes:
            node.itself = node
            node.all = nodes
        references.append(weakref.ref(nodes[0]))
        nodes.sort(key=lambda node: (time.sleep(0) if random.random() < 0.02 else None, id(node))[1])
        try:
            raise ValueError(nodes)
        except ValueError:
            time.sleep(0)


threads = [threading.Thread(target=churn) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
gc.collect()
assert len(references) > 5
assert all(reference() is None for reference in references)
print("ok")
