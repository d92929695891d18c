"""Which exception says that no answer came, in the words of requests and of the urllib3 below it."""

import socket
from urllib.parse import urlsplit

from green.network.addresses import port_of, refusal

from .exceptions import ChunkedEncodingError, ConnectionError, ConnectTimeout, ContentDecodingError, ReadTimeout, SSLError

_BROKEN_OFF = "RemoteDisconnected('Remote end closed connection without response')"


def explained(absence, request, connect, read):
    """The exception for a `NoAnswer`. `connect` and `read` are the timeouts that were given."""
    error = absence.error
    pool = _pool(request.url)
    retries = f"{pool}: Max retries exceeded with url: {request.path_url}"
    match absence.kind:
        case "failed":
            cause = _BROKEN_OFF if error is None else repr(error)
            return ConnectionError(f"('Connection aborted.', {cause})", request=request)
        case "cut-off":
            return ChunkedEncodingError(f"('Connection broken: {error!r}', {error!r})", request=request)
        case "undecodable":
            text = f"Received response with a compressed body that is no such: {error!r}"
            return ContentDecodingError(text, request=request)
        case "read-timeout":
            return ReadTimeout(f"{pool}: Read timed out. (read timeout={read})", request=request)
        case "body-timeout":
            return ConnectionError(f"{pool}: Read timed out.", request=request)
        case "connect-timeout":
            host = urlsplit(request.url).hostname
            cause = f"ConnectTimeoutError('Connection to {host} timed out. (connect timeout={connect})')"
            return ConnectTimeout(f"{retries} (Caused by {cause})", request=request)
    refused = error or refusal(request.url)
    if absence.is_of_tls:
        return SSLError(f"{retries} (Caused by SSLError({error!r}))", request=request)
    return ConnectionError(f"{retries} (Caused by {_cause(request.url, refused)})", request=request)


def _pool(url):
    scheme = "HTTPS" if urlsplit(url).scheme == "https" else "HTTP"
    return f"{scheme}ConnectionPool(host={urlsplit(url).hostname!r}, port={port_of(url)})"


def _cause(url, refused):
    if isinstance(refused, socket.gaierror):
        return f'NameResolutionError("Failed to resolve {urlsplit(url).hostname!r} ({refused})")'
    return f"NewConnectionError('Failed to establish a new connection: {refused}')"
