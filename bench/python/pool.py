"""Twenty sums of squares one after another and in a pool of two that has started, in turn; seconds, best of rounds."""

import json
import time
from multiprocessing import Pool

ROUNDS = 2
COUNT = 20
SIZE = 5_000_000


def sum_of_squares(size):
    return sum(i * i for i in range(size))


def seconds(run, chunks):
    started = time.perf_counter()
    list(run(sum_of_squares, [SIZE] * COUNT, *chunks))
    return time.perf_counter() - started


if __name__ == "__main__":
    best = {"sequential": float("inf"), "pool": float("inf")}
    with Pool(2) as pool:
        # Both have started when both have slept at once.
        pool.map(time.sleep, [0.5, 0.5], 1)
        for _ in range(ROUNDS):
            best["sequential"] = min(best["sequential"], seconds(map, []))
            best["pool"] = min(best["pool"], seconds(pool.map, [1]))
    print(json.dumps(best))
