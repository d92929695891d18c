"""Who only looks whether a file is there sees it some time, without a word from its maker; also while it computes."""
# covers: os.path.exists, time.sleep
# python: 3.11

import multiprocessing as mp
import os
import time


def make(path):
    with open(path + ".part", "w", encoding="utf-8") as file:
        file.write("ready")
    os.replace(path + ".part", path)


if __name__ == "__main__":
    for wait in (lambda: time.sleep(0.01), lambda: sum(range(100))):
        path = os.path.abspath("flag")
        child = mp.Process(target=make, args=(path,))
        child.start()
        while not os.path.exists(path):
            wait()
        assert open(path, encoding="utf-8").read() == "ready"
        os.remove(path)
        child.join()
    print("ok")
