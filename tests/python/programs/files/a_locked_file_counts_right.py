"""A number in a file that processes read, add to and write back under `flock` loses nothing."""
# covers: fcntl.flock
# python: 3.11

import fcntl
import multiprocessing as mp
import os

TIMES = 25


def count(path):
    for _ in range(TIMES):
        with open(path, "r+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            number = int(file.read())
            file.seek(0)
            file.write(str(number + 1))
            file.flush()
            fcntl.flock(file, fcntl.LOCK_UN)


if __name__ == "__main__":
    path = os.path.abspath("number.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("0")
    children = [mp.Process(target=count, args=(path,)) for _ in range(3)]
    for child in children:
        child.start()
    count(path)
    for child in children:
        child.join()
    assert open(path, encoding="utf-8").read() == str(4 * TIMES)
    print("ok")
