"""Threads may start and join threads of their own."""
# covers: threading.Thread
# python: 3.11

import threading

lock = threading.Lock()
leaves = 0


def grow(depth):
    global leaves
    if depth == 0:
        with lock:
            leaves += 1
        return
    children = [threading.Thread(target=grow, args=(depth - 1,)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()


grow(4)
assert leaves == 81, leaves
print("ok")
