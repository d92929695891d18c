"""A process may start processes of its own, and waits for them at its end."""
# covers: multiprocessing.Process, multiprocessing.parent_process
# python: 3.11

import os
from multiprocessing import Process, SimpleQueue, parent_process


def grow(line, depth):
    assert parent_process().pid == os.getppid()
    if depth > 0:
        child = Process(target=grow, args=(line, depth - 1), name=f"depth {depth - 1}")
        child.start()
        child.join()
    line.put((depth, os.getpid(), os.getppid()))


if __name__ == "__main__":
    line = SimpleQueue()
    process = Process(target=grow, args=(line, 2))
    process.start()
    process.join()
    family = [line.get() for _ in range(3)]
    assert [depth for depth, *_ in family] == [0, 1, 2]
    pids = [pid for _, pid, _ in family]
    assert len({*pids, os.getpid()}) == 4
    assert [parent for *_, parent in family] == [*pids[1:], os.getpid()]
    print("ok")
