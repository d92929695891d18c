"""`_socket.socket`: what `socket.socket` is built on. A call that waits lets the other threads go on."""

import _socket
import math
import os
import warnings
from time import monotonic

from _socket import AF_INET, AF_UNIX, SOCK_DGRAM, SOCK_STREAM

from green import arguments, host
from green.buffers import fill, octets_of
from green.descriptors import table
from green.processes import things
from green.sockets import addresses, description, options
from green.system_errors import checked, failure

_TYPES = {SOCK_STREAM: "stream", SOCK_DGRAM: "datagram"}
#: TCP, UDP and UDP-Lite, which differ in nothing that could be damaged here; 0 is the one that goes with the kind.
_PROTOCOLS = {SOCK_STREAM: (0, 6), SOCK_DGRAM: (0, 17, 136)}
_NONBLOCK, _CLOEXEC = 0o4000, 0o2000000
#: So much goes to the kernel at once.
_CHUNK_BYTES = 65_536
_MSG_PEEK, _MSG_DONTWAIT, _MSG_WAITALL, _MSG_OOB, _MSG_TRUNC = 2, 0x40, 0x100, 1, 0x20

_default_timeout = None


class socket:
    __slots__ = ("_fd", "_family", "_type", "_proto", "_timeout")

    def __new__(cls, *_, **__):
        self = object.__new__(cls)
        self._fd, self._family, self._type, self._proto, self._timeout = -1, AF_UNIX, 0, 0, None
        return self

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            self._adopt(fileno, family, type, proto)
        else:
            self._make(
                AF_INET if family == -1 else int(family), SOCK_STREAM if type == -1 else int(type), max(0, int(proto))
            )
        self._timeout = 0.0 if type != -1 and type & _NONBLOCK else _default_timeout
        if self._timeout is not None:
            table.find(self._fd).is_blocking = False

    def _make(self, family, type, proto):
        kind = type & ~(_NONBLOCK | _CLOEXEC)
        if family not in addresses.FAMILIES:
            raise failure("EAFNOSUPPORT")
        if kind not in _TYPES or family != AF_UNIX and proto not in _PROTOCOLS[kind]:
            raise failure("EPROTONOSUPPORT")
        thing = things.new()
        host.tell("socket.make", thing, addresses.FAMILIES[family], _TYPES[kind])
        things.made(thing)
        self._take(table.add(description.new(thing, family, kind, proto)))

    def _adopt(self, fileno, family, type, proto):
        """Takes a descriptor for a socket; what is said of it is believed."""
        if not isinstance(fileno, int):
            raise TypeError(f"'{fileno.__class__.__name__}' object cannot be interpreted as an integer")
        if fileno < 0:
            raise ValueError("negative file descriptor")
        self._take(fileno)
        self._family = self._family if family == -1 else int(family)
        self._type = self._type if type == -1 else int(type)
        self._proto = self._proto if proto == -1 else int(proto)

    def _take(self, fd):
        if not table.is_open(fd):
            raise failure("EBADF")
        found = table.get(fd)
        if not isinstance(found, description.SocketDescription):
            raise failure("ENOTSOCK")
        facts = found.options
        self._fd, self._family, self._type, self._proto = fd, facts["family"], facts["type"], facts["proto"]

    family = property(lambda self: self._family, doc="the socket family")
    type = property(lambda self: self._type, doc="the socket type")
    proto = property(lambda self: self._proto, doc="the socket protocol")
    timeout = property(lambda self: self._timeout, doc="the socket timeout")

    def fileno(self):
        return self._fd

    def detach(self):
        fd, self._fd = self._fd, -1
        return fd

    def close(self):
        fd, self._fd = self._fd, -1
        if fd != -1:
            table.close(fd)

    def settimeout(self, timeout, /):
        timeout = _checked_timeout(timeout)
        table.find(self._fd).is_blocking = timeout is None
        self._timeout = timeout

    def gettimeout(self):
        return self._timeout

    def setblocking(self, flag, /):
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        return self._timeout != 0.0

    def bind(self, address, /):
        host_name, port = addresses.read(self._family, address, "bind")
        has_file = self._family == AF_UNIX and not host_name.startswith("\0")
        if has_file:
            addresses.look_for_file(host_name)
            if os.path.lexists(host_name):
                raise failure("EADDRINUSE")
        checked(host.call("socket.bind", self._thing, host_name, port))
        if has_file:
            addresses.make_file(host_name)

    def listen(self, backlog=128, /):
        checked(host.call("socket.listen", self._thing, min(arguments.c_int(backlog), 4096)))

    def _accept(self):
        accepted = things.new()
        name = self._wait("socket.accept", accepted)
        things.made(accepted)
        accepted = description.new(accepted, self._family, self._type, self._proto)
        return table.add(accepted), addresses.written(self._family, *name)

    def connect(self, address, /):
        name = addresses.read(self._family, address, "connect")
        if self._family == AF_UNIX:
            addresses.look_for_file(name[0])
        self._wait("socket.connect", *name)

    def connect_ex(self, address, /):
        try:
            self.connect(address)
        except TimeoutError as error:
            return error.errno or failure("EAGAIN").errno
        except _socket.gaierror:
            raise
        except OSError as error:
            if error.errno is None:
                raise
            return error.errno
        return 0

    def recv(self, bufsize, flags=0, /):
        if bufsize < 0:
            raise ValueError("negative buffersize in recv")
        return self._receive(bufsize, flags)[0]

    def recvfrom(self, bufsize, flags=0, /):
        if bufsize < 0:
            raise ValueError("negative buffersize in recvfrom")
        return self._receive(bufsize, flags)

    def recv_into(self, buffer, nbytes=0, flags=0):
        return self.recvfrom_into(buffer, nbytes, flags)[0]

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer).cast("B")
        if nbytes < 0:
            raise ValueError("negative buffersize in recv_into")
        if nbytes > len(view):
            raise ValueError("buffer too small for requested bytes")
        data, address = self._receive(nbytes or len(view), flags)
        view[: len(data)] = data
        return len(data), address

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        if bufsize < 0:
            raise ValueError("negative buffer size in recvmsg()")
        return self._receive_message(bufsize, ancbufsize, flags)

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        views = octets_of(buffers)
        if any(view.readonly for view in views):
            raise TypeError("a read-write bytes-like object is required")
        data, _, told, address = self._receive_message(sum(map(len, views)), ancbufsize, flags)
        return fill(views, data), [], told, address

    def _receive_message(self, size, ancillary_size, flags):
        if not 0 <= ancillary_size <= arguments.INT_MAX:
            raise ValueError("invalid ancillary data buffer length")
        if self._type != SOCK_DGRAM:
            data, address = self._receive(size, flags)
            return data, [], 0, address
        data, address = self._receive(arguments.INT_MAX, flags)
        # Of a datagram what there is no room for is lost, and that is told.
        return data[:size], [], _MSG_TRUNC if len(data) > size else 0, address

    def _receive(self, size, flags):
        if flags & _MSG_OOB:
            raise failure("EINVAL")
        timeout = 0.0 if flags & _MSG_DONTWAIT else self._timeout
        is_peek = bool(flags & _MSG_PEEK)
        if self._type == SOCK_DGRAM:
            data, *name = self._wait("socket.receive_datagram", is_peek, timeout=timeout)
            address = addresses.written(self._family, *name) if name[0] or self._family != AF_UNIX else None
            return bytes(data[:size]), address
        data = self._wait("socket.receive", min(size, arguments.INT_MAX), is_peek, timeout=timeout)
        while flags & _MSG_WAITALL and len(data) < size and not is_peek:
            more = self._wait("socket.receive", size - len(data), False, timeout=timeout)
            if not more:
                break
            data += more
        return data, None

    def send(self, data, flags=0, /):
        view = _octets(data)
        if self._type == SOCK_DGRAM:
            return self._wait("socket.send", bytes(view))
        timeout = 0.0 if flags & _MSG_DONTWAIT else self._timeout
        if timeout is None:
            # Who may wait for ever sends all of it, as on Linux.
            self._send_all(view, None)
            return len(view)
        sent = self._wait("socket.send", bytes(view[:_CHUNK_BYTES]), timeout=timeout)
        while 0 < sent < len(view) and sent % _CHUNK_BYTES == 0:
            more = host.call("socket.send", self._thing, bytes(view[sent : sent + _CHUNK_BYTES]), 0)
            if isinstance(more, str):
                break
            sent += more
            if more < _CHUNK_BYTES:
                break
        return sent

    def sendall(self, data, flags=0, /):
        with _octets(data) as octets:
            if self._type == SOCK_DGRAM:
                self.send(octets, flags)
            else:
                self._send_all(octets, 0.0 if flags & _MSG_DONTWAIT else self._timeout)

    def _send_all(self, view, timeout):
        deadline = None if not timeout else monotonic() + timeout
        sent = 0
        while True:
            left = timeout if deadline is None else deadline - monotonic()
            if deadline is not None and left <= 0:
                raise TimeoutError("timed out")
            sent += self._wait("socket.send", bytes(view[sent : sent + _CHUNK_BYTES]), timeout=left)
            if sent >= len(view):
                return

    def sendto(self, data, *flags_and_address):
        if not 1 <= len(flags_and_address) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({1 + len(flags_and_address)} given)")
        octets = _octets(data)
        if len(flags_and_address) == 2:
            arguments.c_int(flags_and_address[0])
        name = addresses.read(self._family, flags_and_address[-1], "sendto")
        if self._type == SOCK_STREAM:
            return self.send(data)
        return self._wait("socket.send_to", bytes(octets), *name)

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        data = b"".join(bytes(_octets(buffer)) for buffer in buffers)
        if _checked_ancillary(ancdata):
            raise failure("EOPNOTSUPP")
        return self.send(data, flags) if address is None else self.sendto(data, flags, address)

    def shutdown(self, how, /):
        if arguments.c_int(how) not in (0, 1, 2):
            raise failure("EINVAL")
        checked(host.call("socket.shutdown", self._thing, ("read", "write", "both")[how]))

    def getsockname(self):
        return addresses.written(self._family, *checked(host.call("socket.name", self._thing)))

    def getpeername(self):
        return addresses.written(self._family, *checked(host.call("socket.peer_name", self._thing)))

    def setsockopt(self, level, optname, value, optlen=None, /):
        options.put(table.find(self._fd), level, optname, value, optlen)

    def getsockopt(self, level, optname, buflen=0, /):
        return options.get(table.find(self._fd), level, optname, buflen)

    @property
    def _thing(self):
        if self._fd == -1:
            raise failure("EBADF")
        return table.find(self._fd).thing

    def _wait(self, op, *args, timeout=False):
        """Asks the kernel for what may take as long as the socket's timeout; `False` is that of the socket."""
        timeout = self._timeout if timeout is False else timeout
        if timeout is None:
            return checked(host.wait(op, self._thing, *args, -1, waits_for=self))
        answer = host.call(op, self._thing, *args, timeout * 1000.0)
        if answer == "EAGAIN" and timeout > 0:
            raise TimeoutError("timed out")
        return checked(answer)

    def __repr__(self):
        return f"<socket object, fd={self._fd}, family={self._family}, type={self._type}, proto={self._proto}>"

    def __del__(self):
        if self._fd != -1:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self)
            self.close()


socket.__module__ = "_socket"


def _checked_ancillary(messages):
    checked_messages = []
    for message in messages:
        if not isinstance(message, tuple) or len(message) != 3:
            raise TypeError("[sendmsg() ancillary data items] argument must be a 3-item sequence")
        level, kind, data = message
        checked_messages.append((arguments.c_int(level), arguments.c_int(kind), bytes(_octets(data))))
    return checked_messages


def _octets(data):
    try:
        with memoryview(data) as view:
            return view.cast("B")
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _checked_timeout(timeout):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)) and not hasattr(timeout, "__float__"):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    timeout = float(timeout)
    if math.isnan(timeout):
        raise ValueError("Invalid value NaN (not a number)")
    if timeout < 0:
        raise ValueError("Timeout value out of range")
    return timeout


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _checked_timeout(timeout)


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /):
    if family != AF_UNIX:
        raise failure("EOPNOTSUPP")
    one, other = socket(family, type, proto), socket(family, type, proto)
    host.tell("socket.pair", one._thing, other._thing)
    return one, other


def close(fd, /):
    table.close(fd)


def dup(fd, /):
    return table.add(table.find(fd))


def install():
    _socket.socket = _socket.SocketType = socket
    for function in (getdefaulttimeout, setdefaulttimeout, socketpair, close, dup):
        setattr(_socket, function.__name__, function)
    _socket.has_ipv6 = True
