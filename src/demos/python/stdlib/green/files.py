"""Files among the processes of a program: locks, which need somebody who knows of all of them, and the umask.

That files themselves are shared is the business of JavaScript (`files/replica.ts`), below CPython. Locks are of whole
files: `lockf` of a part locks all of it.
"""

import os

from green import arguments, host
from green.on_import import on_import
from green.system_errors import failure

_USUAL_UMASK = 0o022

# Called before a program of one process becomes one of several; what they raise keeps it from that.
before_sharing = []


def install():
    on_import("fcntl", _change)
    os.umask = umask


def share():
    """Before another process begins."""
    if not host.files.isShared:
        for prepare in before_sharing:
            prepare()
    host.files.share()


def umask(mask, /):
    """It is asked for by setting it, as everywhere."""
    mask = arguments.c_int(mask)
    if host.files is None:
        return _USUAL_UMASK
    return host.files.setUmask(mask & 0o777)


class Lock:
    """A lock of one holder among all processes. `name` says what is locked, and by which kind of lock."""

    def __init__(self, name, owner):
        self._name = name
        self._owner = owner

    def take(self, is_exclusive, seconds=None):
        """Whether it was taken, before the time was over."""
        if seconds is None:
            waits_for = {"kind": "call", "function": f"fcntl.{self._name.partition(' ')[0]}"}
            return host.wait("file.lock", self._name, self._owner, is_exclusive, -1, waits_for=waits_for)
        return host.call("file.lock", self._name, self._owner, is_exclusive, max(0.0, seconds) * 1000.0)

    def give(self):
        host.tell("file.unlock", self._name, self._owner)


def _change(fcntl):
    def flock(fd, operation, /):
        opening = _opening_of(fd)
        _lock(Lock(f"flock {opening.path}", opening.opening), arguments.c_int(operation))

    def lockf(fd, cmd, len=0, start=0, whence=0, /):
        # A process has all of them as one: the number of the opening does not count.
        _lock(Lock(f"lockf {_opening_of(fd).path}", 0), arguments.c_int(cmd))

    def _lock(lock, operation):
        kind = operation & ~fcntl.LOCK_NB
        if kind == fcntl.LOCK_UN:
            lock.give()
        elif kind not in (fcntl.LOCK_SH, fcntl.LOCK_EX):
            raise failure("EINVAL")
        elif not lock.take(kind == fcntl.LOCK_EX, 0.0 if operation & fcntl.LOCK_NB else None):
            raise failure("EAGAIN")

    fcntl.flock, fcntl.lockf = flock, lockf


def _opening_of(fd):
    descriptor = arguments.c_int(arguments.descriptor(fd))
    opening = host.files.opening(descriptor)
    if opening is None or opening is host.jsnull:
        # Of what it is no file, or of nothing at all.
        os.fstat(descriptor)
        raise failure("EINVAL")
    return opening
