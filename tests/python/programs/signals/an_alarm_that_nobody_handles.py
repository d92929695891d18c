"""SIGALRM ends the process if nobody handles it."""
# covers: signal.alarm
# python: 3.11

import signal
import time
from multiprocessing import Process


def sleep():
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    time.sleep(3600)


if __name__ == "__main__":
    process = Process(target=sleep)
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGALRM
    print("ok")
