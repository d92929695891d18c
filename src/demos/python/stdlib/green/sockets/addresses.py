"""Addresses as programs write them, and as the kernel knows them: a host in numbers, or a path, and a port."""

import os

from _socket import AF_INET, AF_INET6, AF_UNIX

from green import host

FAMILIES = {AF_INET: "inet", AF_INET6: "inet6", AF_UNIX: "unix"}


def read(family, address, function):
    """Host and port; `function` is what a message names."""
    if family == AF_UNIX:
        return _read_path(address), 0
    name = "AF_INET" if family == AF_INET else "AF_INET6"
    if not isinstance(address, tuple):
        raise TypeError(f"{function}(): {name} address must be tuple, not {type(address).__name__}")
    if family == AF_INET and len(address) != 2:
        raise TypeError("AF_INET address must be a pair (host, port)")
    if family == AF_INET6 and not 2 <= len(address) <= 4:
        raise TypeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
    if address[2:] and not 0 <= address[2] <= 0xFFFFF:
        raise OverflowError(f"{function}(): flowinfo must be 0-1048575.")
    host, port = address[:2]
    if not isinstance(port, int):
        raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
    if not 0 <= port <= 0xFFFF:
        raise OverflowError(f"{function}(): port must be 0-65535.")
    from green.sockets import lookup

    return lookup.number_of(host, family), port


def _read_path(address):
    if isinstance(address, (bytes, bytearray)):
        return bytes(address).decode("utf-8", "surrogateescape")
    if not isinstance(address, str):
        raise TypeError(f"a bytes-like object is required, not '{type(address).__name__}'")
    if len(os.fsencode(address)) > 108:
        raise OSError("AF_UNIX path too long")
    return os.fsdecode(os.fsencode(address))


def written(family, host, port):
    """As a program gets it."""
    if family == AF_INET6:
        return host, port, 0, 0
    if family == AF_INET:
        return host, port
    return os.fsencode(host) if host.startswith("\0") else host


# Paths at which this process has made a file for a socket.
_made = set()


def begin():
    _made.clear()


def make_file(path):
    """What lies at the path where a socket is bound. It is an ordinary file: others would not be kept by this system."""
    open(path, "x").close()
    _made.add(path)


def look_for_file(path):
    """Whoever has bound a path is found as long as the file is there."""
    if path in _made and not os.path.lexists(path):
        _made.discard(path)
        host.tell("socket.unlink", path)
