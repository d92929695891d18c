"""A process runs its target with its arguments and ends with exit code 0."""
# covers: multiprocessing.Process, multiprocessing.Process.start, multiprocessing.Process.join, multiprocessing.Process.is_alive, multiprocessing.Process.exitcode, multiprocessing.Process.pid, multiprocessing.Queue
# python: 3.11

import os
from multiprocessing import Process, Queue


def work(line, number, *, factor):
    line.put((number * factor, os.getpid(), os.getppid()))


if __name__ == "__main__":
    line = Queue()
    process = Process(target=work, args=(line, 6), kwargs={"factor": 7})
    assert not process.is_alive() and process.pid is None and process.exitcode is None
    process.start()
    assert process.pid != os.getpid()
    result, pid, parent = line.get(timeout=120)
    process.join()
    assert result == 42
    assert pid == process.pid == process.ident and parent == os.getpid()
    assert process.exitcode == 0 and not process.is_alive()
    print("ok")
