"""`Listener` and `Client` of `multiprocessing.connection` at addresses that only this program knows.

No socket is opened: the kernel connects processes of one program. Managers stand on this.
"""

import errno
import os

from green import host
from green.processes import things

_FIRST_FREE_PORT = 49_152
_LAST_PORT = 65_535


def install():
    from multiprocessing import connection

    connection.SocketListener = SocketListener
    connection.SocketClient = SocketClient
    connection.default_family = "AF_UNIX"
    connection.families = ["AF_INET", "AF_UNIX"]


class SocketListener:
    def __init__(self, address, family, backlog=1):
        self._end = things.new()
        self._address = self._listen(address)
        self._family = family
        self._last_accepted = None
        things.made(self._end)

    def _listen(self, address):
        for candidate in _candidates(address):
            if host.call("connection.listen", self._end, repr(candidate)):
                return candidate
        raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))

    def accept(self):
        from multiprocessing.connection import Connection

        if self._end is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        accepted = host.wait("connection.receive", self._end)
        if accepted is None:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        end = int(accepted)
        things.open(end)
        return Connection(end)

    def close(self):
        if self._end is not None:
            things.close(self._end)
            self._end = None

    def __del__(self):
        if getattr(self, "_address", None) is not None:
            self.close()


def _candidates(address):
    """The address, or all free ones where it leaves the choice to the system."""
    if isinstance(address, tuple) and address[1] == 0:
        return ((address[0], port) for port in range(_FIRST_FREE_PORT, _LAST_PORT + 1))
    return (address,)


def SocketClient(address):
    """Returns a connection object connected to whoever listens at the address."""
    from multiprocessing.connection import Connection, address_type

    own = things.new()
    if host.call("connection.connect", repr(address), own, own ^ 1):
        things.made(own)
        return Connection(own)
    if address_type(address) == "AF_UNIX":
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    raise ConnectionRefusedError(errno.ECONNREFUSED, os.strerror(errno.ECONNREFUSED))
