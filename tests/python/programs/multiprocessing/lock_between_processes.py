"""A lock keeps other processes out, so a guarded count in shared memory loses nothing."""
# covers: multiprocessing.Lock, multiprocessing.RawValue
# python: 3.11

import sys
from multiprocessing import Lock, Process, RawValue

ROUNDS = 60


def work(lock, counter):
    sys.setswitchinterval(1e-5)
    for _ in range(ROUNDS):
        with lock:
            seen = counter.value
            sum(range(50))
            counter.value = seen + 1


if __name__ == "__main__":
    lock = Lock()
    counter = RawValue("i", 0)
    processes = [Process(target=work, args=(lock, counter)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert counter.value == 2 * ROUNDS, counter.value

    assert lock.acquire(timeout=120)
    assert lock.acquire(block=False) is False
    assert lock.acquire(timeout=0.02) is False
    lock.release()
    try:
        lock.release()
    except ValueError:
        pass
    else:
        raise AssertionError("released a free lock")
    print("ok")
