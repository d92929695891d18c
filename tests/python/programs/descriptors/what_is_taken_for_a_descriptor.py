"""A number, or what has a `fileno()`, is taken for a descriptor; what is neither, negative or too large is refused."""
# covers: fcntl.fcntl, fcntl.flock, fcntl.lockf, fcntl.ioctl, select.select
# python: 3.11

import fcntl
import os
import select
import tempfile


class File:
    def __init__(self, number):
        self.number = number

    def fileno(self):
        return self.number


def refused(error, do, *args):
    try:
        do(*args)
    except error:
        return
    raise AssertionError(f"{do.__name__} took {args[0]!r}")


FUNCTIONS = {
    fcntl.fcntl: (fcntl.F_GETFL,),
    fcntl.flock: (fcntl.LOCK_SH,),
    fcntl.lockf: (fcntl.LOCK_SH,),
    fcntl.ioctl: (0x541B,),
}
for function, rest in FUNCTIONS.items():
    for nothing in ("0", 1.5, None, File("0"), File(None)):
        refused(TypeError, function, nothing, *rest)
    for negative in (-1, File(-1)):
        refused(ValueError, function, negative, *rest)
    for large in (2**31, -(2**31) - 1, File(2**31), File(-(2**31) - 1)):
        refused(OverflowError, function, large, *rest)
    refused(OSError, function, 1000, *rest)
for nothing in ("0", File("0")):
    refused(TypeError, select.select, [nothing], [], [], 0)
refused(ValueError, select.select, [File(-1)], [], [], 0)

with tempfile.NamedTemporaryFile() as file:
    assert fcntl.fcntl(file, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDWR
    assert fcntl.fcntl(File(file.fileno()), fcntl.F_GETFL) == fcntl.fcntl(file.fileno(), fcntl.F_GETFL)
    fcntl.flock(File(file.fileno()), fcntl.LOCK_EX)
    fcntl.lockf(file, fcntl.LOCK_EX)
print("ok")
