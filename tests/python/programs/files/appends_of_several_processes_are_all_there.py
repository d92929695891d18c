"""Lines that processes append at the same time are all in the file, each whole, and those of each in its order."""
# covers: os.O_APPEND, multiprocessing.Barrier
# python: 3.11

import multiprocessing as mp
import os

LINES = 50


def append(path, name, barrier):
    barrier.wait()
    with open(path, "a", encoding="utf-8", buffering=1) as file:
        for number in range(LINES):
            file.write(f"{name} {number}\n")


if __name__ == "__main__":
    path = os.path.abspath("log.txt")
    barrier = mp.Barrier(3)
    children = [mp.Process(target=append, args=(path, name, barrier)) for name in "abc"]
    for child in children:
        child.start()
    for child in children:
        child.join()
    lines = open(path, encoding="utf-8").read().splitlines()
    assert len(lines) == 3 * LINES, len(lines)
    for name in "abc":
        assert [line for line in lines if line.startswith(name)] == [f"{name} {number}" for number in range(LINES)]
    print("ok")
