"""A child flushes its output and runs what multiprocessing was told to do at its end."""
# covers: multiprocessing.util.Finalize, multiprocessing.Process
# python: 3.11
# stdout: child without a line end; finalized\nok\n

import sys
from multiprocessing import Process, util


def work():
    util.Finalize(None, print, args=("finalized",), exitpriority=1)
    sys.stdout.write("child without a line end; ")


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
    assert process.exitcode == 0
    print("ok")
