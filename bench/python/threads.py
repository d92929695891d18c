"""Sums of squares one after another and in five threads, in turn; seconds of the best of several rounds."""

import json
import threading
import time

ROUNDS = 5
COUNT = 5
SIZE = 600_000


def sum_of_squares(size):
    return sum(i * i for i in range(size))


def sequential():
    for _ in range(COUNT):
        sum_of_squares(SIZE)


def threads():
    workers = [threading.Thread(target=sum_of_squares, args=(SIZE,)) for _ in range(COUNT)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def seconds(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


best = {"sequential": float("inf"), "threads": float("inf")}
for _ in range(ROUNDS):
    for work in (sequential, threads):
        best[work.__name__] = min(best[work.__name__], seconds(work))
print(json.dumps(best))
