"""The sum of five million squares; seconds of the best of several rounds."""

import json
import time

ROUNDS = 5
SIZE = 5_000_000


def sum_of_squares(size):
    return sum(i * i for i in range(size))


best = float("inf")
for _ in range(ROUNDS):
    started = time.perf_counter()
    sum_of_squares(SIZE)
    best = min(best, time.perf_counter() - started)
print(json.dumps({"seconds": best}))
