"""Who waits for a file that another process has locked gets it when that process is killed."""
# covers: fcntl.flock, multiprocessing.Process.kill
# python: 3.11

import fcntl
import multiprocessing as mp
import os
import time


def hold(path, line):
    with open(path, "rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        line.send("held")
        time.sleep(600)


if __name__ == "__main__":
    path = os.path.abspath("held")
    open(path, "wb").close()
    own, line = mp.Pipe()
    child = mp.Process(target=hold, args=(path, line))
    child.start()
    assert own.recv() == "held"
    with open(path, "rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            raise AssertionError("it was free")
        except BlockingIOError:
            pass
        child.kill()
        fcntl.flock(file, fcntl.LOCK_EX)
    child.join()
    print("ok")
