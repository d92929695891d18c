"""A lock that a thread has released is free for other processes, though the thread has ended and others wait."""
# covers: multiprocessing.Lock, multiprocessing.RawValue, threading.Thread
# python: 3.11

from multiprocessing import Lock, Process, RawValue
from threading import Thread

ROUNDS = 500


def use_often(lock, is_over):
    for _ in range(ROUNDS):
        with lock:
            pass
    with lock:
        is_over.value = 1


def see(lock, is_over):
    while True:
        with lock:
            if is_over.value:
                return


if __name__ == "__main__":
    lock, is_over = Lock(), RawValue("i", 0)
    process = Process(target=see, args=(lock, is_over))
    process.start()
    Thread(target=use_often, args=(lock, is_over)).start()
    process.join()
    assert process.exitcode == 0
    print("ok")
