"""Two threads that only compute alternate: none waits for the other's end."""
# covers: threading.Thread, sys.setswitchinterval
# python: 3.11

import sys
import threading
import time

sys.setswitchinterval(0.001)
turns = []
both = threading.Barrier(2)


def compute(name):
    both.wait()
    end = time.perf_counter() + 0.2
    while time.perf_counter() < end:
        if not turns or turns[-1] != name:
            turns.append(name)


threads = [threading.Thread(target=compute, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

assert len(turns) >= 6, turns
print("ok")
