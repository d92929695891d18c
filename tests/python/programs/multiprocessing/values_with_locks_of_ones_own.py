"""Shared values may share a lock, be copied, and be given a lock afterwards."""
# covers: multiprocessing.sharedctypes.Value, multiprocessing.sharedctypes.Array, multiprocessing.sharedctypes.RawValue, multiprocessing.sharedctypes.RawArray, multiprocessing.sharedctypes.copy, multiprocessing.sharedctypes.synchronized
# python: 3.11

import multiprocessing
from multiprocessing import sharedctypes


def work(counter, items):
    with counter.get_lock():
        counter.value += 1
        for index in range(len(items)):
            items[index] *= 2


if __name__ == "__main__":
    lock = multiprocessing.RLock()
    counter = sharedctypes.Value("i", 5, lock=lock)
    items = sharedctypes.Array("i", [1, 2, 3], lock=lock)
    assert counter.get_lock() is lock is items.get_lock()
    process = multiprocessing.Process(target=work, args=(counter, items))
    process.start()
    process.join()
    assert counter.value == 6 and items[:] == [2, 4, 6]

    raw = sharedctypes.RawValue("d", 1.5)
    twin = sharedctypes.copy(raw)
    twin.value = 2.5
    assert raw.value == 1.5
    guarded = sharedctypes.synchronized(raw)
    with guarded:
        guarded.value += 1
    assert raw.value == 2.5
    assert list(sharedctypes.RawArray("h", 3)) == [0, 0, 0]
    print("ok")
