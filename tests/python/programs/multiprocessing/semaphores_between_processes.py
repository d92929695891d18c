"""Semaphores are counted over all processes; a bounded one refuses a release too many."""
# covers: multiprocessing.Semaphore, multiprocessing.BoundedSemaphore
# python: 3.11

import time
from multiprocessing import BoundedSemaphore, Process, Semaphore, Value


def work(semaphore, inside, most):
    for _ in range(3):
        with semaphore:
            with inside.get_lock():
                inside.value += 1
                most.value = max(most.value, inside.value)
            time.sleep(0.01)
            with inside.get_lock():
                inside.value -= 1


if __name__ == "__main__":
    semaphore, inside, most = Semaphore(2), Value("i", 0), Value("i", 0)
    processes = [Process(target=work, args=(semaphore, inside, most)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert 1 <= most.value <= 2 and inside.value == 0

    bounded = BoundedSemaphore(1)
    bounded.acquire()
    assert bounded.acquire(timeout=0.02) is False
    bounded.release()
    try:
        bounded.release()
    except ValueError:
        pass
    else:
        raise AssertionError("released too often")
    print("ok")
