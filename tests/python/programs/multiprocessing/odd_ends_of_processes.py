"""A process that closes or loses its streams, or whose atexit fails, ends with the exit code that it has."""
# covers: multiprocessing.Process.exitcode
# python: 3.11
# stderr: Exception ignored in atexit callback.*ZeroDivisionError: division by zero\n

import atexit
import sys
from multiprocessing import Process


def close_stdout():
    sys.stdout.close()


def lose_stdout():
    sys.stdout = None
    sys.exit(4)


def fail_at_exit():
    atexit.register(lambda: 1 / 0)


if __name__ == "__main__":
    for target, code in ((close_stdout, 0), (lose_stdout, 4), (fail_at_exit, 0)):
        process = Process(target=target)
        process.start()
        process.join()
        assert process.exitcode == code, (target, process.exitcode)
    print("ok")
