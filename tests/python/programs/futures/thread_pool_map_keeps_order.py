"""map() gives results in the order of its inputs, whoever ends first."""
# covers: concurrent.futures.ThreadPoolExecutor, concurrent.futures.ThreadPoolExecutor.map
# python: 3.11

import threading
from concurrent.futures import ThreadPoolExecutor

finished = []
second_is_done, third_is_done = threading.Event(), threading.Event()


def work(number, awaited, done):
    awaited.wait(120)
    finished.append(number)
    done.set()
    return number * 10


at_once = threading.Event()
at_once.set()
with ThreadPoolExecutor(3) as pool:
    waits = [second_is_done, third_is_done, at_once]
    results = list(pool.map(work, [1, 2, 3], waits, [threading.Event(), second_is_done, third_is_done]))
assert results == [10, 20, 30]
assert finished == [3, 2, 1], finished
assert list(ThreadPoolExecutor(1).map(pow, [2, 3], [3])) == [8]
print("ok")
