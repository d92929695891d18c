"""However often processes and their threads take turns at locks, what is guarded by them loses nothing."""
# covers: multiprocessing.Lock, multiprocessing.RLock, multiprocessing.Value, multiprocessing.Array
# python: 3.11

from multiprocessing import Array, Lock, Process, RawValue, Value
from threading import Thread

ROUNDS = 60
THREADS = 2
PROCESSES = 3


def add(lock, raw, balance, value, array):
    for index in range(ROUNDS):
        with lock:
            raw.value += 1
            balance.value += 1
        with value.get_lock():
            value.value += 1
        with array.get_lock():
            array[index % 3] += 1
            array[1500] = array[0] + array[1] + array[2]


def work(*shared):
    threads = [Thread(target=add, args=shared) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    shared = Lock(), RawValue("q", 0), Value("i", 0), Value("i", 0), Array("i", 1501)
    processes = [Process(target=work, args=shared) for _ in range(PROCESSES)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    _, raw, balance, value, array = shared
    all_rounds = PROCESSES * THREADS * ROUNDS
    counts = raw.value, balance.value, value.value
    assert counts == (all_rounds,) * 3, counts
    assert array[:3] == [all_rounds // 3] * 3 and array[1500] == all_rounds, array[:3]
    print("ok")
