"""Which exception says that no answer came, in the words of aiohttp."""

import socket
from collections import namedtuple

from green.network.addresses import origin_of, refusal

from .client_exceptions import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientConnectorSSLError,
    ClientOSError,
    ClientPayloadError,
    ClientResponseError,
    ConnectionTimeoutError,
    ServerDisconnectedError,
    SocketTimeoutError,
)

ConnectionKey = namedtuple("ConnectionKey", ["host", "port", "is_ssl", "ssl"])


def explained(absence, info, history, url):
    """The exception for a `NoAnswer` to the request of this `RequestInfo`."""
    match absence.kind:
        case "failed":
            return _broken_off(absence.error, info, history)
        case "cut-off":
            return ClientPayloadError(f"Response payload is not completed: {absence.error!r}")
        case "undecodable":
            return ClientPayloadError(f"400, message:\n  Can not decode content-encoding: {absence.error}")
        case "read-timeout" | "body-timeout":
            return SocketTimeoutError("Timeout on reading data from socket")
        case "connect-timeout":
            return connection_timeout(url)
    scheme, host, port = origin_of(url)
    key = ConnectionKey(host, port, scheme == "https", True)
    refused = absence.error or refusal(url)
    if isinstance(refused, socket.gaierror):
        return ClientConnectorDNSError(key, refused)
    if absence.error is None:
        # As asyncio says it, which names the address.
        refused = type(refused)(refused.errno, f"Connect call failed {(host, port)!r}")
    return (ClientConnectorSSLError if absence.is_of_tls else ClientConnectorError)(key, refused)


def connection_timeout(url):
    return ConnectionTimeoutError(f"Connection timeout to host {url}")


def _broken_off(error, info, history):
    if error is None or isinstance(error, EOFError):
        return ServerDisconnectedError()
    if isinstance(error, OSError):
        return ClientOSError(error.errno, error.strerror)
    return ClientResponseError(info, history, status=400, message=f"Bad status line {error.args[0]!r}")
