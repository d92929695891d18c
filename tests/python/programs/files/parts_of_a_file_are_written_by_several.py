"""Processes that each write their own part of one file, and cut it, leave all parts behind."""
# covers: os.pwrite, os.truncate, multiprocessing.Pool.starmap
# python: 3.11

import multiprocessing as mp
import os

SIZE = 10_000


def fill(path, number):
    descriptor = os.open(path, os.O_RDWR)
    os.pwrite(descriptor, bytes([65 + number]) * SIZE, number * SIZE)
    os.close(descriptor)


if __name__ == "__main__":
    path = os.path.abspath("parts")
    with open(path, "wb") as file:
        file.truncate(8 * SIZE)
    with mp.Pool(2) as pool:
        pool.starmap(fill, [(path, number) for number in range(8)])
        assert open(path, "rb").read() == b"".join(bytes([65 + number]) * SIZE for number in range(8))
        pool.apply(os.truncate, (path, SIZE + 1))
    assert open(path, "rb").read() == b"A" * SIZE + b"B"
    print("ok")
