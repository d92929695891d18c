"""With max_tasks_per_child a process of the pool gives way to a fresh one."""
# covers: concurrent.futures.ProcessPoolExecutor
# python: 3.11

import os
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(1, max_tasks_per_child=2) as pool:
        pids = [pool.submit(os.getpid).result(timeout=120) for _ in range(4)]
    assert pids[0] == pids[1] and pids[2] == pids[3] and pids[0] != pids[2], pids
    print("ok")
