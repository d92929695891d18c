"""`fcntl.fcntl` and `ioctl` of what is in the table; locks of files are in `green.files`."""

import os
import struct

from green import arguments
from green.descriptors import pipes, table
from green.on_import import on_import
from green.system_errors import failure

_FD_CLOEXEC = 1
#: Numbers of Linux that this build of CPython leaves out.
_PIPE_SIZES = {"F_SETPIPE_SZ": 1031, "F_GETPIPE_SZ": 1032}
_FIONREAD = 0x541B


def install():
    on_import("fcntl", _change)


def _change(fcntl):
    for name, number in _PIPE_SIZES.items():
        if not hasattr(fcntl, name):
            setattr(fcntl, name, number)
    control, control_device = fcntl.fcntl, fcntl.ioctl
    duplicating = (fcntl.F_DUPFD, fcntl.F_DUPFD_CLOEXEC)

    def fcntl_(fd, cmd, arg=0, /):
        number = arguments.c_int(arguments.descriptor(fd))
        if cmd == fcntl.F_GETFD:
            return 0 if os.get_inheritable(number) else _FD_CLOEXEC
        if cmd == fcntl.F_SETFD:
            os.set_inheritable(number, not arg & _FD_CLOEXEC)
            return 0
        found = table.get(number)
        if cmd in duplicating:
            # The placeholder finds the number.
            new = control(number, fcntl.F_DUPFD, arg)
            if found is not None:
                table.put(found, new)
            table.set_inheritable(new, cmd == fcntl.F_DUPFD)
            return new
        if found is None:
            return control(number, cmd, arg)
        if cmd == fcntl.F_GETFL:
            return found.flags
        if cmd == fcntl.F_SETFL:
            found.flags = found.flags & os.O_ACCMODE | arguments.c_int(arg) & ~os.O_ACCMODE
            return 0
        if cmd == fcntl.F_GETPIPE_SZ and isinstance(found, (pipes.PipeReader, pipes.PipeWriter)):
            return pipes.CAPACITY
        raise failure("EINVAL")

    def ioctl(fd, request, arg=0, mutate_flag=True, /):
        number = arguments.c_int(arguments.descriptor(fd))
        found = table.get(number)
        if found is None or found.is_terminal and request != _FIONREAD:
            return control_device(number, request, arg, mutate_flag)
        if request != _FIONREAD:
            raise failure("ENOTTY")
        told = struct.pack("i", found.available())
        if isinstance(arg, (int, bytes)):
            return told if isinstance(arg, bytes) else 0
        memoryview(arg).cast("B")[: len(told)] = told
        return 0

    fcntl_.__name__ = fcntl_.__qualname__ = "fcntl"
    fcntl.fcntl, fcntl.ioctl = fcntl_, ioctl
