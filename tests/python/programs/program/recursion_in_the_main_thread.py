"""Endless recursion raises RecursionError, and the program goes on."""
# covers: RecursionError, sys.setrecursionlimit
# python: 3.11

import sys


def descend(depth):
    return descend(depth + 1) + 1


def sink(depth):
    return depth if depth == 0 else sink(depth - 1)


for _ in range(3):
    try:
        descend(0)
    except RecursionError as error:
        assert "maximum recursion depth exceeded" in str(error)
    else:
        raise AssertionError("endless")
assert sink(900) == 0
sys.setrecursionlimit(400)
try:
    sink(900)
except RecursionError:
    pass
else:
    raise AssertionError("deeper than the limit")
sys.setrecursionlimit(2500)
assert sink(2000) == 0
print("ok")
