"""A process sends signals to the one that started it, whose main thread handles them wherever it waits."""
# covers: os.kill, os.getppid, signal.signal
# python: 3.11

import os
import signal
import threading
from multiprocessing import Process

got = []
two = threading.Event()


def send():
    os.kill(os.getppid(), signal.SIGUSR1)
    os.kill(os.getppid(), signal.SIGUSR2)


def note(signum, _frame):
    assert threading.current_thread() is threading.main_thread()
    got.append(signum)
    if len(got) == 2:
        two.set()


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, note)
    signal.signal(signal.SIGUSR2, note)
    process = Process(target=send)
    process.start()
    process.join()
    assert two.wait(60)
    assert sorted(got) == [signal.SIGUSR1, signal.SIGUSR2]
    print("ok")
