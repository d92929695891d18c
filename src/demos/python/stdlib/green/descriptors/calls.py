"""Functions of `os` that take a descriptor. What is Emscripten's is left to it."""

import os
import posix

from green.buffers import fill, octets_of
from green.descriptors import pipes, table
from green.system_errors import failure

#: Beyond it Emscripten has no numbers.
MAX_OPEN = 4096


def install():
    functions = (
        close, closerange, dup, dup2, fdatasync, fstat, fsync, ftruncate, get_blocking, get_inheritable, isatty, lseek, pipe,
        pipe2, pread, pwrite, read, readinto, readv, set_blocking, set_inheritable, write, writev,
    )  # fmt: skip
    for function in functions:
        for module in (os, posix):
            setattr(module, function.__name__, function)


_close, _dup, _fdatasync, _fstat, _fsync, _ftruncate = os.close, os.dup, os.fdatasync, os.fstat, os.fsync, os.ftruncate
_get_blocking, _isatty, _lseek, _pread, _pwrite = os.get_blocking, os.isatty, os.lseek, os.pread, os.pwrite
_read, _readinto, _readv, _set_blocking, _write, _writev = (
    os.read, os.readinto, os.readv, os.set_blocking, os.write, os.writev,
)  # fmt: skip


def pipe():
    return pipes.make()


def pipe2(flags, /):
    return pipes.make(flags)


def read(fd, length, /):
    found = table.get(fd)
    if found is None:
        return _read(fd, length)
    if length < 0:
        raise failure("EINVAL")
    return found.read(length)


def readinto(fd, buffer, /):
    found = table.get(fd)
    return _readinto(fd, buffer) if found is None else _read_into(found, [buffer])


def readv(fd, buffers, /):
    found = table.get(fd)
    return _readv(fd, buffers) if found is None else _read_into(found, buffers)


def _read_into(found, buffers):
    views = octets_of(buffers)
    return fill(views, found.read(sum(map(len, views))))


def write(fd, data, /):
    found = table.get(fd)
    return _write(fd, data) if found is None else found.write(memoryview(data))


def writev(fd, buffers, /):
    found = table.get(fd)
    return _writev(fd, buffers) if found is None else found.write(b"".join(map(memoryview, buffers)))


def close(fd):
    if table.get(fd) is None:
        table.forget(fd)
        _close(fd)
    else:
        table.close(fd)


def closerange(fd_low, fd_high, /):
    for number in range(max(0, fd_low), min(fd_high, MAX_OPEN)):
        try:
            close(number)
        except OSError:
            pass


def dup(fd, /):
    found = table.get(fd)
    return _dup(fd) if found is None else table.add(found)


def dup2(fd, fd2, inheritable=True):
    if fd < 0 or fd2 < 0:
        raise failure("EBADF")
    table.duplicate_to(fd, fd2, inheritable)
    return fd2


def fstat(fd):
    found = table.get(fd)
    if found is None:
        return _fstat(fd)
    # Who looks whether two are the same goes by the device and the number.
    number = found.thing or 0
    return os.stat_result((found.mode, number, _DEVICE, 1, os.getuid(), os.getgid(), 0, 0, 0, 0), {"st_blksize": 4096})


#: Of none of Emscripten's file systems.
_DEVICE = 0x10000


def isatty(fd, /):
    found = table.get(fd)
    return _isatty(fd) if found is None else found.is_terminal


def lseek(fd, position, whence, /):
    if table.get(fd) is not None:
        raise failure("ESPIPE")
    return _lseek(fd, position, whence)


def pread(fd, length, offset, /):
    if table.get(fd) is not None:
        raise failure("ESPIPE")
    return _pread(fd, length, offset)


def pwrite(fd, buffer, offset, /):
    if table.get(fd) is not None:
        raise failure("ESPIPE")
    return _pwrite(fd, buffer, offset)


def ftruncate(fd, length, /):
    if table.get(fd) is not None:
        raise failure("EINVAL")
    _ftruncate(fd, length)


def fsync(fd):
    if table.get(fd) is not None:
        raise failure("EINVAL")
    _fsync(fd)


def fdatasync(fd):
    if table.get(fd) is not None:
        raise failure("EINVAL")
    _fdatasync(fd)


def get_blocking(fd, /):
    found = table.get(fd)
    return _get_blocking(fd) if found is None else found.is_blocking


def set_blocking(fd, blocking, /):
    found = table.get(fd)
    if found is None:
        _set_blocking(fd, blocking)
    else:
        found.is_blocking = blocking


def get_inheritable(fd, /):
    _check_open(fd)
    return table.is_inheritable(fd)


def set_inheritable(fd, inheritable, /):
    _check_open(fd)
    table.set_inheritable(fd, inheritable)


def _check_open(fd):
    if table.get(fd) is None:
        _fstat(fd)
