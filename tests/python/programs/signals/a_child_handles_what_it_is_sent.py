"""Handlers of another process are called; what it ignores does nothing; what it has reset ends it."""
# covers: multiprocessing.Process.terminate, os.kill, signal.signal, signal.getsignal
# python: 3.11

import os
import signal
import sys
import time
from multiprocessing import Event, Process, SimpleQueue


def clean_up(ready, line):
    got = []
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(3))
    signal.signal(signal.SIGUSR1, lambda signum, _frame: got.append(signum))
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
    ready.set()
    while True:
        time.sleep(0.01)
        while got:
            line.put(signal.Signals(got.pop()).name)


def reset(ready, _line):
    signal.signal(signal.SIGUSR1, lambda *_: None)
    signal.signal(signal.SIGUSR1, signal.SIG_DFL)
    ready.set()
    time.sleep(3600)


def start(target):
    ready, line = Event(), SimpleQueue()
    process = Process(target=target, args=(ready, line))
    process.start()
    ready.wait()
    return process, line


if __name__ == "__main__":
    process, line = start(clean_up)
    os.kill(process.pid, signal.SIGUSR2)
    os.kill(process.pid, signal.SIGUSR1)
    assert line.get() == "SIGUSR1"
    process.terminate()
    process.join()
    assert process.exitcode == 3

    process, _ = start(clean_up)
    process.kill()
    process.join()
    assert process.exitcode == -signal.SIGKILL

    process, _ = start(reset)
    os.kill(process.pid, signal.SIGUSR1)
    process.join()
    assert process.exitcode == -signal.SIGUSR1
    print("ok")
