"""Each thread has a stack of its own, deep enough for the recursion limit."""
# covers: threading.Thread, sys.getrecursionlimit, RecursionError
# python: 3.11

import sys
import threading

DEPTH = 800
both = threading.Barrier(2)
results = []


def descend(depth):
    if depth == 0:
        both.wait(120)
        return 0
    return 1 + descend(depth - 1)


def work():
    results.append(descend(DEPTH))


assert sys.getrecursionlimit() >= 1000
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert results == [DEPTH, DEPTH], results
print("ok")
