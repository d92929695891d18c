"""What a process has written and closed is there for the one that waits for its end, with its size and its time."""
# covers: multiprocessing.Process, os.stat, pathlib.Path.read_text
# python: 3.11

import multiprocessing as mp
import os
import pathlib


def write(path):
    pathlib.Path(path).write_text("from the child\n", encoding="utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))


if __name__ == "__main__":
    path = os.path.abspath("out.txt")
    child = mp.Process(target=write, args=(path,))
    child.start()
    child.join()
    assert open("out.txt", encoding="utf-8").read() == "from the child\n"
    status = os.stat(path)
    assert (status.st_size, status.st_mtime) == (15, 1_000_000_000), status
    print("ok")
