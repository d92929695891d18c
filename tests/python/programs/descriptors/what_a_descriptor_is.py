"""`fstat`, `isatty`, `lseek` and the like tell pipes from files."""
# covers: os.fstat, os.isatty, os.lseek, os.pread, os.ftruncate
# python: 3.11

import errno
import os
import stat

reader, writer = os.pipe()
for number in (reader, writer):
    status = os.fstat(number)
    assert stat.S_ISFIFO(status.st_mode) and not stat.S_ISREG(status.st_mode) and status.st_size == 0
    assert not os.isatty(number)


def refused(call, *args):
    try:
        call(*args)
    except OSError as error:
        return error.errno
    return None


assert refused(os.lseek, reader, 0, os.SEEK_SET) == errno.ESPIPE
assert refused(os.pread, reader, 1, 0) == errno.ESPIPE
assert refused(os.ftruncate, writer, 0) == errno.EINVAL
assert refused(os.fsync, writer) == errno.EINVAL
assert refused(os.read, writer, 1) == errno.EBADF
assert refused(os.write, reader, b"x") == errno.EBADF
assert refused(os.read, 99, 1) == refused(os.dup, 99) == refused(os.close, 99) == errno.EBADF
assert refused(os.dup2, 99, 98) == refused(os.fstat, 99) == errno.EBADF
assert not os.isatty(99)
print("ok")
