"""A task may use a pool of its own and wait for it."""
# covers: concurrent.futures.ThreadPoolExecutor
# python: 3.11

from concurrent.futures import ThreadPoolExecutor


def inner(numbers):
    with ThreadPoolExecutor(2) as pool:
        return sum(pool.map(lambda number: number * number, numbers))


with ThreadPoolExecutor(3) as pool:
    results = list(pool.map(inner, [range(3), range(4), range(5)]))
assert results == [5, 14, 30]
print("ok")
