"""A cached function calls itself some four hundred times, in the main thread and in others."""
# covers: RecursionError, threading.Thread
# python: 3.11

import functools
import threading


def fibonacci():
    @functools.lru_cache(maxsize=None)
    def of(n):
        return n if n < 2 else of(n - 1) + of(n - 2)

    return of


def by_adding(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


found = [fibonacci()(410)]
thread = threading.Thread(target=lambda: found.append(fibonacci()(400)))
thread.start()
thread.join()
assert found == [by_adding(410), by_adding(400)]
print("ok")
