"""The program ends although a daemon process would sleep for an hour."""
# covers: multiprocessing.Process.daemon
# python: 3.11

import time
from multiprocessing import Event, Process


def sleep(ready):
    ready.set()
    time.sleep(3600)
    print("never printed")


if __name__ == "__main__":
    ready = Event()
    process = Process(target=sleep, args=(ready,), daemon=True)
    process.start()
    assert ready.wait(120)
    print("ok")
