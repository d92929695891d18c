"""A generator that a thread left suspended runs its finally where it is dropped."""
# covers: gc.collect
# python: 3.11

import gc
import threading

log = []
kept = []


def numbers():
    try:
        yield 1
        yield 2
    finally:
        log.append(threading.current_thread().name)


def begin():
    generator = numbers()
    assert next(generator) == 1
    kept.append(generator)


def drop():
    kept.clear()
    gc.collect()


for target in (begin, drop):
    thread = threading.Thread(target=target, name=target.__name__)
    thread.start()
    thread.join()
assert log == ["drop"], log
print("ok")
