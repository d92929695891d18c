"""A lock is left as it was when its process was killed: held if that held it, free if it had released it."""
# covers: multiprocessing.Lock, multiprocessing.Process.terminate
# python: 3.11

import time
from multiprocessing import Lock, Pipe, Process


def use_often(lock):
    for _ in range(200):
        with lock:
            pass


def hold(lock, ready):
    use_often(lock)
    with lock:
        ready.send(None)
        time.sleep(1000)


def let_go(lock, ready):
    use_often(lock)
    ready.send(None)
    while True:
        pass


def is_free_after(work):
    lock = Lock()
    receiver, ready = Pipe(duplex=False)
    process = Process(target=work, args=(lock, ready))
    process.start()
    receiver.recv()
    process.terminate()
    process.join()
    return lock.acquire(block=False)


if __name__ == "__main__":
    assert not is_free_after(hold)
    assert is_free_after(let_go)
    print("ok")
