"""time.sleep(0) gives way to another thread that can run."""
# covers: time.sleep
# python: 3.11

import threading
import time

log = []
both = threading.Barrier(2)


def work(name):
    both.wait()
    for _ in range(200):
        log.append(name)
        time.sleep(0)


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
changes = sum(one != other for one, other in zip(log, log[1:]))
assert changes >= 4, changes
print("ok")
