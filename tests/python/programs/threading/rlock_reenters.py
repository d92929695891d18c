"""An RLock lets its owner in again, and nobody else until all is undone."""
# covers: threading.RLock, threading.RLock.acquire, threading.RLock.release
# python: 3.11

import threading

lock = threading.RLock()
answers = []


def try_it():
    answers.append(lock.acquire(blocking=False))


def ask():
    thread = threading.Thread(target=try_it)
    thread.start()
    thread.join()
    return answers.pop()


with lock:
    with lock:
        assert lock.acquire(blocking=False)
        lock.release()
        assert ask() is False
    assert ask() is False

try:
    lock.release()
except RuntimeError:
    pass
else:
    raise AssertionError("released what nobody held")

errors = []


def release_foreign():
    try:
        lock.release()
    except RuntimeError as error:
        errors.append(error)


with lock:
    thread = threading.Thread(target=release_foreign)
    thread.start()
    thread.join()
assert len(errors) == 1
assert ask() is True
print("ok")
