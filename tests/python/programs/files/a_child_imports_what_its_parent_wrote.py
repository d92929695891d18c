"""A module that the program has written is there for its processes, and a child's for its parent."""
# covers: importlib.invalidate_caches, multiprocessing.Process
# python: 3.11

import importlib
import multiprocessing as mp
import os
import pathlib
import sys

sys.path.insert(0, os.getcwd())


def use(line):
    import written_by_the_parent

    pathlib.Path("written_by_the_child.py").write_text("NAME = 'child'\n", encoding="utf-8")
    line.send(written_by_the_parent.NAME)


if __name__ == "__main__":
    pathlib.Path("written_by_the_parent.py").write_text("NAME = 'parent'\n", encoding="utf-8")
    own, line = mp.Pipe()
    child = mp.Process(target=use, args=(line,))
    child.start()
    assert own.recv() == "parent"
    child.join()
    importlib.invalidate_caches()
    import written_by_the_child

    assert written_by_the_child.NAME == "child"
    print("ok")
