"""The ends of pipes: what lies in a pipe is with the kernel."""

import os
import stat

from green import host
from green.descriptors.table import Description, add
from green.processes import things
from green.system_errors import checked

#: Bytes that a pipe holds.
CAPACITY = 65_536
_FOREVER = -1
_NOW = 0


def make(flags=0):
    """The numbers of the end that is read and of the one that is written."""
    reader = things.new()
    writer = reader ^ 1
    host.tell("pipe.make", reader, writer)
    things.made(reader)
    things.made(writer)
    flags &= os.O_NONBLOCK
    return add(PipeReader(os.O_RDONLY | flags, reader)), add(PipeWriter(os.O_WRONLY | flags, writer))


class _PipeEnd(Description):
    mode = stat.S_IFIFO | 0o600

    def _ask(self, op, argument, function):
        if self.is_blocking:
            waits_for = {"kind": "call", "function": function}
            return checked(host.wait(op, self.thing, argument, _FOREVER, waits_for=waits_for))
        return checked(host.call(op, self.thing, argument, _NOW))


class PipeReader(_PipeEnd):
    kind = "pipe-reader"

    def read(self, size):
        return self._ask("pipe.read", min(size, CAPACITY), "os.read") if size else b""

    def available(self):
        return checked(host.call("pipe.available", self.thing))


class PipeWriter(_PipeEnd):
    kind = "pipe-writer"

    def write(self, data):
        return self._ask("pipe.write", bytes(data), "os.write")
