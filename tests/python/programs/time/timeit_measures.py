"""timeit counts its rounds and measures time that passes."""
# covers: timeit.timeit, timeit.repeat
# python: 3.11

import time
import timeit

calls = []
assert timeit.timeit(lambda: calls.append(1), number=7) >= 0
assert len(calls) == 7
assert timeit.timeit("time.sleep(0.02)", globals={"time": time}, number=2) >= 0.038
assert len(timeit.repeat("1 + 1", number=10, repeat=3)) == 3
print("ok")
