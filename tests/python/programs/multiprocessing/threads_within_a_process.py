"""A process may have threads, and ends when they have."""
# covers: multiprocessing.Process, threading.Thread
# python: 3.11
# stdout: thread in child ended\nok\n

import threading
import time
from multiprocessing import Process


def finish():
    while threading.main_thread().is_alive():
        time.sleep(0.002)
    print("thread in child ended", flush=True)


def work():
    threading.Thread(target=finish).start()


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
    assert process.exitcode == 0
    print("ok")
