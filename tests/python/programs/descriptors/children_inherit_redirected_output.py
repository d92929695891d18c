"""A process that is started prints where descriptors 1 and 2 of its parent lead."""
# covers: multiprocessing.Process, os.dup2
# python: 3.11

import multiprocessing
import os
import sys


def child():
    print("printed")
    print("complaint", file=sys.stderr)
    sys.stdout.flush()
    os.write(1, b"written\n")


if __name__ == "__main__":
    saved = os.dup(1), os.dup(2)
    reader, writer = os.pipe()
    os.dup2(writer, 1)
    os.dup2(writer, 2)
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    os.dup2(saved[0], 1)
    os.dup2(saved[1], 2)
    # Not to the end: natively a tracker of resources has them too.
    os.write(writer, b"end\n")
    with open(reader) as source:
        lines = list(iter(source.readline, "end\n"))
    assert sorted(lines) == ["complaint\n", "printed\n", "written\n"], lines
    assert lines.index("printed\n") < lines.index("written\n")
    print("ok")
