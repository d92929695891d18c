"""An RLock lets its owner in again; another process stays out and may not release it."""
# covers: multiprocessing.RLock
# python: 3.11

from multiprocessing import Process, RLock, SimpleQueue


def try_it(lock, line):
    got = lock.acquire(block=False)
    try:
        lock.release()
        released = True
    except AssertionError:
        released = False
    line.put((got, released))


if __name__ == "__main__":
    lock, line = RLock(), SimpleQueue()

    def ask():
        process = Process(target=try_it, args=(lock, line))
        process.start()
        answer = line.get()
        process.join()
        return answer

    with lock:
        with lock:
            assert ask() == (False, False)
    assert ask() == (True, True)
    print("ok")
