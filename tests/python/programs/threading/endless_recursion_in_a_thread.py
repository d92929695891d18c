"""Endless recursion in one thread raises RecursionError there and harms no other."""
# covers: threading.Thread, RecursionError
# python: 3.11

import threading
import time

caught = []
ticks = 0


def descend(depth):
    return descend(depth + 1) + 1


def fall():
    try:
        descend(0)
    except RecursionError as error:
        caught.append(str(error))


def tick():
    global ticks
    for _ in range(20):
        time.sleep(0.002)
        ticks += 1


threads = [threading.Thread(target=target) for target in (fall, tick, fall)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
fall()
assert len(caught) == 3 and all("recursion" in text for text in caught), caught
assert ticks == 20
print("ok")
