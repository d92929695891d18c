"""Which exception says that no answer came, in the words of requests and of the urllib3 below it."""

from urllib.parse import urlsplit

from green.network.addresses import port_of, refusal

from .exceptions import ConnectionError, ConnectTimeout, ReadTimeout


def explained(kind, request, connect, read):
    """The exception for a `NoAnswer` of this kind. `connect` and `read` are the timeouts that were given."""
    host = urlsplit(request.url).hostname
    pool = _pool(request.url)
    if kind == "failed":
        text = "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))"
        return ConnectionError(text, request=request)
    if kind == "read-timeout":
        return ReadTimeout(f"{pool}: Read timed out. (read timeout={read})", request=request)
    retries = f"{pool}: Max retries exceeded with url: {request.path_url}"
    if kind == "connect-timeout":
        cause = f"ConnectTimeoutError('Connection to {host} timed out. (connect timeout={connect})')"
        return ConnectTimeout(f"{retries} (Caused by {cause})", request=request)
    return ConnectionError(f"{retries} (Caused by {_cause(request.url, host)})", request=request)


def _pool(url):
    scheme = "HTTPS" if urlsplit(url).scheme == "https" else "HTTP"
    return f"{scheme}ConnectionPool(host={urlsplit(url).hostname!r}, port={port_of(url)})"


def _cause(url, host):
    refused = refusal(url)
    if refused.errno == -2:
        return f'NameResolutionError("Failed to resolve {host!r} ({refused})")'
    return f"NewConnectionError('Failed to establish a new connection: {refused}')"
