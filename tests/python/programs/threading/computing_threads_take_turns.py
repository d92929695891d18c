"""Two threads that only compute alternate: none waits for the other's end."""
# covers: threading.Thread, sys.setswitchinterval
# python: 3.11

import sys
import threading
import time

sys.setswitchinterval(0.001)
turns = []
give_up = time.monotonic() + 120
both = threading.Barrier(2)


def compute(name):
    both.wait()
    while len(turns) < 6:
        if not turns or turns[-1] != name:
            turns.append(name)
        assert time.monotonic() < give_up, turns


threads = [threading.Thread(target=compute, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

assert len(turns) >= 6, turns
print("ok")
