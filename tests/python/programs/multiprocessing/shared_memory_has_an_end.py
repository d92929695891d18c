"""Shared memory that there is no room for cannot be had, and the program goes on."""
# covers: multiprocessing.RawArray
# python: 3.11
# host: browser

from multiprocessing import RawArray

try:
    RawArray("b", 10**9)
except MemoryError:
    pass
else:
    raise AssertionError("there was room")
small = RawArray("b", 10)
small[3] = 7
assert list(small) == [0, 0, 0, 7, 0, 0, 0, 0, 0, 0]
print("ok")
