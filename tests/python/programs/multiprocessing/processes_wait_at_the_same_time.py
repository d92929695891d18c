"""Processes that sleep do so at the same time."""
# covers: multiprocessing.Process, multiprocessing.Barrier
# python: 3.11

import time
from multiprocessing import Barrier, Process, SimpleQueue


def work(barrier, line):
    barrier.wait(30)
    started = time.time()
    time.sleep(0.3)
    line.put((started, time.time()))


if __name__ == "__main__":
    barrier, line = Barrier(2), SimpleQueue()
    processes = [Process(target=work, args=(barrier, line)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    (one_start, one_end), (other_start, other_end) = line.get(), line.get()
    assert max(one_start, other_start) < min(one_end, other_end), "they overlap"
    print("ok")
