"""Processes that sleep do so at the same time."""
# covers: multiprocessing.Process, multiprocessing.Barrier
# python: 3.11

import time
from multiprocessing import Barrier, Process, SimpleQueue


def work(barrier, line, seconds):
    barrier.wait(120)
    started = time.time()
    time.sleep(seconds)
    line.put((started, time.time()))


def overlap(seconds):
    barrier, line = Barrier(2), SimpleQueue()
    processes = [Process(target=work, args=(barrier, line, seconds)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    (one_start, one_end), (other_start, other_end) = line.get(), line.get()
    return max(one_start, other_start) < min(one_end, other_end)


if __name__ == "__main__":
    # A busy machine adds to each wait: then longer ones are tried.
    assert any(overlap(seconds) for seconds in (0.3, 3))
    print("ok")
