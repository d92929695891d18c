"""How a process ended is told by its exit code."""
# covers: multiprocessing.Process.exitcode, sys.exit, os._exit
# python: 3.11
# stderr: .*Process Process-4:\nTraceback \(most recent call last\):\n.*, in fail\n.*ValueError: on purpose\n.*

import os
import sys
from multiprocessing import Process


def fail():
    raise ValueError("on purpose")


def leave(code):
    sys.exit(code)


def leave_at_once(code):
    os._exit(code)


def run(target, *args):
    process = Process(target=target, args=args)
    process.start()
    process.join()
    return process.exitcode


if __name__ == "__main__":
    assert run(leave, 0) == 0
    assert run(leave, 3) == 3
    assert run(leave, None) == 0
    assert run(fail) == 1
    assert run(leave_at_once, 7) == 7
    print("ok")
