"""A socket as descriptors stand for it."""

import os
import stat

from green import host
from green.descriptors import passing
from green.descriptors.table import Description
from green.system_errors import checked

_FOREVER = -1
_NOW = 0


class SocketDescription(Description):
    mode = stat.S_IFSOCK | 0o777
    kind = "socket"

    def __init__(self, flags, thing, options):
        super().__init__(flags, thing)
        #: Its family, type and protocol, and the options that a program has set.
        self.options = options

    def details(self):
        return [self.options]

    def read(self, size):
        if self.options["type"] == _DATAGRAM:
            return bytes(self._ask("socket.receive_datagram", False, function="os.read")[0][:size])
        return self._ask("socket.receive", size, False, function="os.read")

    def write(self, data):
        return self._ask("socket.send", bytes(data), function="os.write")

    def _ask(self, op, *args, function):
        if self.is_blocking:
            waits_for = {"kind": "call", "function": function}
            return checked(host.wait(op, self.thing, *args, _FOREVER, waits_for=waits_for))
        return checked(host.call(op, self.thing, *args, _NOW))


_DATAGRAM = 2
passing.kinds[SocketDescription.kind] = SocketDescription


def new(thing, family, type, proto):
    return SocketDescription(os.O_RDWR, thing, {"family": family, "type": type, "proto": proto})
