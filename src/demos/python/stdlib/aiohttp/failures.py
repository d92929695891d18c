"""Which exception says that no answer came, in the words of aiohttp."""

from collections import namedtuple

from green.network.addresses import origin_of, refusal

from .client_exceptions import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ConnectionTimeoutError,
    ServerDisconnectedError,
    SocketTimeoutError,
)

ConnectionKey = namedtuple("ConnectionKey", ["host", "port", "is_ssl", "ssl"])


def explained(kind, url):
    """The exception for a `NoAnswer` of this kind."""
    if kind == "failed":
        return ServerDisconnectedError()
    if kind == "read-timeout":
        return SocketTimeoutError("Timeout on reading data from socket")
    if kind == "connect-timeout":
        return connection_timeout(url)
    scheme, host, port = origin_of(url)
    refused = refusal(url)
    error = ClientConnectorDNSError if refused.errno == -2 else ClientConnectorError
    # aiohttp names the address in what the system says, except for names.
    if refused.errno != -2:
        refused = type(refused)(refused.errno, f"Connect call failed {(host, port)!r}")
    return error(ConnectionKey(host, port, scheme == "https", True), refused)


def connection_timeout(url):
    return ConnectionTimeoutError(f"Connection timeout to host {url}")
