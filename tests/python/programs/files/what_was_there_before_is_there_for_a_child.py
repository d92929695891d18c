"""A process begins with the files of the program as they are: written, removed, in folders, with their permissions."""
# covers: multiprocessing.Process, os.chmod, tempfile.mkdtemp
# python: 3.11

import multiprocessing as mp
import os
import stat
import tempfile


def look(folder, answer):
    names = sorted(os.listdir(folder))
    text = open(os.path.join(folder, "kept"), encoding="utf-8").read()
    mode = stat.S_IMODE(os.stat(os.path.join(folder, "kept")).st_mode)
    link = os.readlink(os.path.join(folder, "link"))
    answer.put((names, text, mode, link, os.listdir(os.path.join(folder, "sub"))))


if __name__ == "__main__":
    folder = tempfile.mkdtemp()
    for name in ("kept", "gone"):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(name * 10_000)
    os.remove(os.path.join(folder, "gone"))
    os.chmod(os.path.join(folder, "kept"), 0o640)
    os.symlink("kept", os.path.join(folder, "link"))
    os.makedirs(os.path.join(folder, "sub", "sub"))
    answer = mp.Queue()
    child = mp.Process(target=look, args=(folder, answer))
    child.start()
    assert answer.get() == (["kept", "link", "sub"], "kept" * 10_000, 0o640, "kept", ["sub"])
    child.join()
    print("ok")
