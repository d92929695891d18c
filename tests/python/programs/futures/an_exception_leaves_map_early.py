"""map() raises the first failure in the order of inputs, when its turn comes."""
# covers: concurrent.futures.ThreadPoolExecutor.map
# python: 3.11

from concurrent.futures import ThreadPoolExecutor

results = []


def invert(number):
    return 1 / number


with ThreadPoolExecutor(2) as pool:
    try:
        for result in pool.map(invert, [1, 2, 0, 4]):
            results.append(result)
    except ZeroDivisionError:
        pass
    else:
        raise AssertionError("no failure")
assert results == [1.0, 0.5]
print("ok")
