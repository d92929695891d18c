"""`Listener` and `Client` of `multiprocessing.connection` at addresses that only this program knows.

No bytes go through sockets: the kernel connects processes of one program. A listener's address is that of a socket which
is bound and does not listen, so that nobody else has it and the path of one is a file. Managers stand on this.
"""

import errno
import os

from green import host
from green.processes import things

_FIRST_FREE_PORT = 49_152
_FREE_PORTS = 16_384
_ANY_NUMBER = "0.0.0.0"


def install():
    from multiprocessing import connection

    connection.SocketListener = SocketListener
    connection.SocketClient = SocketClient
    connection.default_family = "AF_UNIX"
    connection.families = ["AF_INET", "AF_UNIX"]


class SocketListener:
    def __init__(self, address, family, backlog=1):
        self._end = None
        self._family = family
        self._last_accepted = None
        self._socket = _bound(address, family)
        self._address = self._socket.getsockname()
        self._remove_path = _removing(self._address) if family == "AF_UNIX" else None
        end = things.new()
        if not host.call("connection.listen", end, _key(self._address)):
            raise _error(OSError, errno.EADDRINUSE)
        things.made(end)
        self._end = end

    def accept(self):
        from multiprocessing.connection import Connection

        if self._end is None:
            raise _error(OSError, errno.EBADF)
        accepted = host.wait("connection.receive", self._end)
        if accepted is None:
            raise _error(OSError, errno.EINVAL)
        end = int(accepted)
        things.open(end)
        self._last_accepted = _address_of_client(self._family, end)
        return Connection(end)

    def close(self):
        if self._end is not None:
            things.close(self._end)
            self._end = None
        self._socket.close()
        if self._remove_path is not None:
            remove, self._remove_path = self._remove_path, None
            remove()

    def __del__(self):
        if getattr(self, "_end", None) is not None:
            self.close()


def _bound(address, family):
    import socket

    bound = socket.socket(getattr(socket, family))
    try:
        bound.bind(address)
    except BaseException:
        bound.close()
        raise
    return bound


def _removing(path):
    from multiprocessing.util import Finalize

    return Finalize(None, os.unlink, args=(path,), exitpriority=0)


def _address_of_client(family, end):
    """Who connects has no socket: the port is a number that tells one client from the others."""
    return "" if family == "AF_UNIX" else ("127.0.0.1", _FIRST_FREE_PORT + end % _FREE_PORTS)


def SocketClient(address):
    """Returns a connection object connected to whoever listens at the address."""
    from multiprocessing.connection import Connection, address_type

    family = address_type(address)
    own = things.new()
    for key in [_key(address)] if family == "AF_UNIX" else _keys_of_port(*address):
        if host.call("connection.connect", key, own, own ^ 1):
            things.made(own)
            return Connection(own)
    if family == "AF_UNIX" and not os.path.exists(address):
        raise _error(FileNotFoundError, errno.ENOENT)
    raise _error(ConnectionRefusedError, errno.ECONNREFUSED)


def _keys_of_port(name, port):
    """Of the listeners that a client of this host and port comes to: at its number, or at any of this machine."""
    import socket

    number = socket.gethostbyname(name)
    if number == _ANY_NUMBER:
        number = "127.0.0.1"
    return [_key((number, port)), *([_key((_ANY_NUMBER, port))] if number.startswith("127.") else [])]


def _key(address):
    """By which the kernel knows an address."""
    return repr(os.path.abspath(address) if isinstance(address, str) else address)


def _error(kind, number):
    return kind(number, os.strerror(number))
