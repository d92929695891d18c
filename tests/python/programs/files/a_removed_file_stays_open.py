"""A file that another process removes or replaces stays what it was for who has it open."""
# covers: os.remove, os.replace, tempfile.TemporaryFile
# python: 3.11

import multiprocessing as mp
import os
import tempfile


def remove(path, other):
    os.remove(path)
    with open(other + ".new", "w", encoding="utf-8") as file:
        file.write("new")
    os.replace(other + ".new", other)


if __name__ == "__main__":
    path, other = os.path.abspath("open.txt"), os.path.abspath("other.txt")
    for name in (path, other):
        with open(name, "w", encoding="utf-8") as file:
            file.write("before")
    with open(path, encoding="utf-8") as removed, open(other, encoding="utf-8") as replaced:
        with tempfile.TemporaryFile() as nameless:
            nameless.write(b"own")
            child = mp.Process(target=remove, args=(path, other))
            child.start()
            child.join()
            assert not os.path.exists(path)
            assert (removed.read(), replaced.read()) == ("before", "before")
            nameless.seek(0)
            assert nameless.read() == b"own"
    assert open(other, encoding="utf-8").read() == "new"
    print("ok")
