"""Processes that are started in turn print into a file of their parent, one after another."""
# covers: multiprocessing.Process, os.dup2
# python: 3.11

import multiprocessing
import os
import sys


def child(name):
    print("from", name)
    sys.stdout.flush()


def run(file):
    saved = os.dup(1)
    os.dup2(file.fileno(), 1)
    for name in ("one", "two"):
        process = multiprocessing.Process(target=child, args=(name,))
        process.start()
        process.join()
    os.write(1, b"from the parent\n")
    os.dup2(saved, 1)


if __name__ == "__main__":
    expected = "from one\nfrom two\nfrom the parent\n"
    with open("log.txt", "w") as file:
        run(file)
    with open("log.txt") as file:
        assert file.read() == expected
    os.remove("log.txt")
    print("ok")
