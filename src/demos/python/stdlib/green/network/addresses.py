"""What an address says of the server behind it: the port, and why no connection to it can be made."""

import errno
import ipaddress
import os
from functools import lru_cache
from urllib.parse import urlsplit

_PORTS = {"http": 80, "https": 443}


def port_of(url):
    """The port of an address, also where it stands only in the scheme."""
    parts = urlsplit(url)
    return parts.port or _PORTS.get(parts.scheme)


@lru_cache(maxsize=256)
def origin_of(url):
    """Scheme, host and port: what a connection is made to."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, port_of(url)


def normalised(url):
    """With a path, and without a fragment, as it is sent."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/", fragment="").geturl()


def refusal(url):
    """The `OSError` with which the system refuses a connection to the simulated internet."""
    import socket

    if is_number(urlsplit(url).hostname or ""):
        return TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
    # No number of a machine, so a name, however it looks.
    return socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def is_own(host):
    """Whether a host is this machine, whose servers are the program's own."""
    if not is_number(host):
        return host == "localhost"
    number = ipaddress.ip_address(host)
    # Whoever connects to "any number" comes to this machine.
    return number.is_loopback or number.is_unspecified


def is_number(host):
    """Whether a host is the number of a machine, not a name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def check_labels(host):
    """Raises `UnicodeError`, in CPython's own words, for a host whose name no system can look up."""
    host.encode("idna")
