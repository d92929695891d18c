"""No more tasks run at once than the pool has workers, and idle workers are used again."""
# covers: concurrent.futures.ThreadPoolExecutor
# python: 3.11

import threading
import time
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
together = threading.Barrier(4)
inside = most = 0


def work(_):
    global inside, most
    with lock:
        inside += 1
        most = max(most, inside)
    together.wait(120)
    with lock:
        inside -= 1
    return threading.current_thread().name


with ThreadPoolExecutor(4, thread_name_prefix="crew") as pool:
    names = set(pool.map(work, range(20)))
assert most == 4, most
assert names == {f"crew_{number}" for number in range(4)}, names

with ThreadPoolExecutor(10) as pool:
    for _ in range(5):
        pool.submit(int).result()
        time.sleep(0.01)
    assert len(pool._threads) < 10

for wrong in (0, -1):
    try:
        ThreadPoolExecutor(wrong)
    except ValueError:
        pass
    else:
        raise AssertionError("a pool without workers")
print("ok")
