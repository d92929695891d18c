"""Options of sockets. Most are kept and have no effect here, as most have none that a program sees."""

import errno
import struct

from _socket import SOCK_STREAM, SOL_SOCKET

from green import host
from green.system_errors import failure

# As Linux numbers them, and this build of CPython too.
_REUSE_ADDRESS, _TYPE, _ERROR, _BROADCAST, _SEND_BUFFER, _RECEIVE_BUFFER = 2, 3, 4, 6, 7, 8
_LINGER, _REUSE_PORT, _ACCEPTS, _PROTOCOL, _DOMAIN = 13, 15, 30, 38, 39
_IPV6, _IPV6_ONLY = 41, 26

#: What the kernel goes by, as it calls them.
_TOLD = {
    (SOL_SOCKET, _REUSE_ADDRESS): "reuse-address",
    (SOL_SOCKET, _REUSE_PORT): "reuse-port",
    (SOL_SOCKET, _BROADCAST): "broadcast",
    (_IPV6, _IPV6_ONLY): "v6-only",
}
_BUFFERS = {(SOL_SOCKET, _SEND_BUFFER): 16_384, (SOL_SOCKET, _RECEIVE_BUFFER): 131_072}


def put(descriptor, level, option, value, length):
    key = (level, option)
    if value is None and length is None:
        raise TypeError("socket option should be integer, bytes-like object or None")
    if key in ((SOL_SOCKET, _TYPE), (SOL_SOCKET, _ERROR), (SOL_SOCKET, _ACCEPTS)):
        raise failure("ENOPROTOOPT")
    if isinstance(value, int):
        kept = int(value) * (2 if key in _BUFFERS else 1)
    else:
        kept = bytes(value or b"\0" * length)
    descriptor.options[key] = kept
    if key in _TOLD:
        host.tell("socket.set", descriptor.thing, _TOLD[key], _integer(kept))
    elif key == (SOL_SOCKET, _LINGER) and isinstance(kept, bytes) and len(kept) >= 8:
        is_on, seconds = struct.unpack("ii", kept[:8])
        host.tell("socket.set", descriptor.thing, "abort", int(bool(is_on) and seconds == 0))


def get(descriptor, level, option, length):
    value = _value(descriptor, (level, option))
    if length == 0:
        return _integer(value)
    if not 0 < length <= 1024:
        raise OSError("getsockopt buflen out of range")
    return (struct.pack("i", value) if isinstance(value, int) else value)[:length]


def _value(descriptor, key):
    options = descriptor.options
    if key == (SOL_SOCKET, _ERROR):
        name = host.call("socket.take_error", descriptor.thing)
        return 0 if name is None else getattr(errno, name)
    if key == (SOL_SOCKET, _ACCEPTS):
        return int(host.call("socket.is_listening", descriptor.thing))
    if key == (SOL_SOCKET, _TYPE):
        return options["type"]
    if key == (SOL_SOCKET, _DOMAIN):
        return options["family"]
    if key == (SOL_SOCKET, _PROTOCOL):
        return options["proto"] or (6 if options["type"] == SOCK_STREAM else 17)
    if key == (SOL_SOCKET, _LINGER):
        return options.get(key, b"\0" * 8)
    return options.get(key, _BUFFERS.get(key, 0))


def _integer(value):
    return value if isinstance(value, int) else int.from_bytes(value[:4], "little", signed=True)
