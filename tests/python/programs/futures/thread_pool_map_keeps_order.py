"""map() gives results in the order of its inputs, whoever ends first."""
# covers: concurrent.futures.ThreadPoolExecutor, concurrent.futures.ThreadPoolExecutor.map
# python: 3.11

import time
from concurrent.futures import ThreadPoolExecutor

finished = []


def work(number, pause):
    time.sleep(pause)
    finished.append(number)
    return number * 10


with ThreadPoolExecutor(3) as pool:
    results = list(pool.map(work, [1, 2, 3], [0.2, 0.1, 0.0]))
assert results == [10, 20, 30]
assert finished == [3, 2, 1], finished
assert list(ThreadPoolExecutor(1).map(pow, [2, 3], [3])) == [8]
print("ok")
