"""What is renamed, replaced, made or removed is so for another process as soon as it has word of it."""
# covers: os.rename, os.replace, os.remove, os.mkdir, os.rmdir, shutil.rmtree, shutil.move
# python: 3.11

import multiprocessing as mp
import os
import shutil


def work(folder, line):
    os.chdir(folder)
    steps = (
        lambda: os.rename("a", "b"),
        lambda: os.mkdir("sub"),
        lambda: shutil.move("b", "sub/c"),
        lambda: os.rename("sub", "tree"),
        lambda: os.replace("new", "old"),
        lambda: os.remove("old"),
        lambda: shutil.rmtree("tree"),
    )
    for step in steps:
        line.recv()
        step()
        line.send("done")


def names(folder):
    found = [os.path.join(root, name) for root, folders, files in os.walk(folder) for name in folders + files]
    return sorted(os.path.relpath(path, folder) for path in found)


if __name__ == "__main__":
    folder = os.path.abspath("work")
    os.mkdir(folder)
    for name in ("a", "new", "old"):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(name)
    own, line = mp.Pipe()
    child = mp.Process(target=work, args=(folder, line))
    child.start()
    seen = []
    for _ in range(7):
        own.send("go")
        own.recv()
        seen.append(names(folder))
        if len(seen) == 5:
            assert open(os.path.join(folder, "old"), encoding="utf-8").read() == "new"
    child.join()
    assert seen == [
        ["b", "new", "old"],
        ["b", "new", "old", "sub"],
        ["new", "old", "sub", "sub/c"],
        ["new", "old", "tree", "tree/c"],
        ["old", "tree", "tree/c"],
        ["tree", "tree/c"],
        [],
    ], seen
    print("ok")
