"""A process that raises a signal is ended by it, unless the signal is ignored or harmless."""
# covers: signal.raise_signal, signal.signal, os.kill, multiprocessing.Process.exitcode
# python: 3.11

import os
import signal
from multiprocessing import Process


def raise_it(number):
    signal.raise_signal(number)


def kill_oneself(number):
    os.kill(os.getpid(), number)


def ignore(number):
    signal.signal(number, signal.SIG_IGN)
    signal.raise_signal(number)


def end_of(target, number):
    process = Process(target=target, args=(number,))
    process.start()
    process.join()
    return process.exitcode


if __name__ == "__main__":
    for number in (signal.SIGTERM, signal.SIGUSR1, signal.SIGKILL):
        assert end_of(raise_it, number) == -number
    assert end_of(kill_oneself, signal.SIGUSR2) == -signal.SIGUSR2
    assert end_of(raise_it, signal.SIGCHLD) == 0
    assert end_of(ignore, signal.SIGTERM) == 0
    for number in (0, 1000):
        try:
            signal.raise_signal(number)
        except (OSError, ValueError):
            pass
        else:
            assert number == 0
    print("ok")
